"""The ``newsreader`` command: finds the command meant, runs it, turns errors into lines and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader import __version__, config, paths
from reader.cli.context import Context, standard_streams, wants_colour
from reader.cli.parsing import DEFAULT, command, command_names, parser_for, whole_parser
from reader.errors import NewsreaderError, QueryError

INTERRUPTED = 130
FAULT = 70  # EX_SOFTWARE of sysexits.h
_WITH_VALUE = ("--home", "--config")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    out, err = standard_streams()
    as_json = "--json" in arguments or "--jsonl" in arguments
    try:
        code = _run(arguments)
        out.flush()
    except NewsreaderError as error:
        code = error.exit_code
        if as_json:
            _print_error(error)
        else:
            print(f"newsreader: {error.message}", file=err)
            if error.hint:
                print(f"newsreader: {error.hint}", file=err)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has enough; Python would complain again when it closes stdout
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:  # noqa: BLE001 - a fault of ours: the trace goes to the log, a line to the user
        code = _tell_fault(error, arguments)
    return code


def _run(arguments: list[str]) -> int:
    name, rest = _split(arguments)
    if name == DEFAULT and any(word in ("-h", "--help") for word in arguments):
        whole_parser().print_help()
        return 0
    if name == DEFAULT and any(word in ("-V", "--version") for word in arguments):
        print(f"newsreader {__version__}")
        return 0
    with suppress(SystemExit):
        parsed = parser_for(name).parse_args(rest)
        directories = paths.directories(parsed.home)
        file = Path(parsed.config) if parsed.config else directories.config_file
        module = command(name)
        flags = module.flags(parsed) if hasattr(module, "flags") else {}
        settings = config.load(file, flags=flags, required=parsed.config is not None)
        out, err = standard_streams()
        context = Context(
            directories,
            settings,
            os.environ,
            out,
            err,
            verbosity=-1 if parsed.quiet else parsed.verbose,
            colour=wants_colour(os.environ, out, never=parsed.no_color),
        )
        code = module.run(context, parsed)
        assert isinstance(code, int)
        return code
    return 0  # argparse printed what was asked for


def _split(arguments: list[str]) -> tuple[str, list[str]]:
    """The command meant and its arguments: the first word that is no option names it, else it is a path."""
    skip = False
    for at, word in enumerate(arguments):
        if skip:
            skip = False
        elif word in _WITH_VALUE:
            skip = True
        elif word == "--":
            break
        elif not word.startswith("-") or word == "-":
            if word in command_names():
                return word, arguments[:at] + arguments[at + 1 :]
            break
    return DEFAULT, arguments


def _tell_fault(error: Exception, arguments: list[str]) -> int:
    """One line for the user, the trace in the log; with the trace on stderr where it cannot be written."""
    import traceback  # noqa: PLC0415 - most runs have no fault

    home = next((arguments[at + 1] for at, word in enumerate(arguments[:-1]) if word == "--home"), None)
    log = paths.directories(home).log_file
    print(f"newsreader: something went wrong: {type(error).__name__}", file=sys.stderr)
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exc(file=file)
    except OSError:
        traceback.print_exc(limit=3)
    else:
        print(f"newsreader: {log} says more; please report it", file=sys.stderr)
    return FAULT


def _print_error(error: NewsreaderError) -> None:
    import json  # noqa: PLC0415 - most runs print none

    span = list(error.span) if isinstance(error, QueryError) else None
    said = {"kind": error.kind, "message": error.message, "hint": error.hint, "span": span}
    print(json.dumps({"version": 1, "error": said}, ensure_ascii=False))


if __name__ == "__main__":
    sys.exit(main())
