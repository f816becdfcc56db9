"""The ``newsreader`` command: finds the command meant, runs it, turns errors into lines and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from reader import __version__, config, paths
from reader.cli.context import VERSION, Context, standard_streams, wants_colour
from reader.cli.parsing import DEFAULT, command, command_names, parser_for, whole_parser
from reader.errors import NewsreaderError, QueryError

INTERRUPTED = 130
FAULT = 70  # EX_SOFTWARE of sysexits.h
_WITH_VALUE = ("--home", "--config", "--theme")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    out, err = standard_streams()
    try:
        code = _run(arguments, out, err)
        out.flush()
    except NewsreaderError as error:
        return _tell(error, arguments, out, err)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()  # whoever read it has enough
        return 0
    except OSError as error:
        _let_go_of_output()
        _log_trace(arguments)
        where = f": {error.filename}" if error.filename else ""
        said = NewsreaderError(f"cannot go on: {error.strerror or error}{where}", kind="system")
        return _tell(said, arguments, out, err)
    except Exception as error:  # noqa: BLE001 - a fault of ours: the trace goes to the log, a line to the user
        log = _log_trace(arguments)
        hint = f"{log} says more; please report it" if log else "please report it"
        _tell(NewsreaderError(f"something went wrong: {type(error).__name__}", hint, kind="fault"),
              arguments, out, err)  # fmt: skip
        return FAULT
    return code


def _run(arguments: list[str], out: TextIO, err: TextIO) -> int:
    name, rest = _split(arguments)
    if name == DEFAULT and any(word in ("-h", "--help") for word in arguments):
        whole_parser().print_help(out)
        return 0
    if name == DEFAULT and any(word in ("-V", "--version") for word in arguments):
        print(f"newsreader {__version__}", file=out)
        return 0
    with suppress(SystemExit):
        parsed = parser_for(name).read(rest)
        directories = paths.directories(parsed.home)
        file = Path(parsed.config) if parsed.config else directories.config_file
        module = command(name)
        flags = module.flags(parsed) if hasattr(module, "flags") else {}
        settings = config.load(file, flags=flags, required=parsed.config is not None)
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


def _tell(error: NewsreaderError, arguments: list[str], out: TextIO, err: TextIO) -> int:
    """Say what went wrong: a document for programs, else a line or two; returns the exit code."""
    from reader.text.safe import safe_line  # noqa: PLC0415 - most runs have nothing to say

    message, hint = safe_line(error.message), safe_line(error.hint)
    if "--json" in arguments or "--jsonl" in arguments:
        import json  # noqa: PLC0415 - most runs print none

        span = list(error.span) if isinstance(error, QueryError) else None
        said = {"kind": error.kind, "message": message, "hint": hint, "span": span}
        with suppress(OSError):
            print(json.dumps({"version": VERSION, "error": said}, ensure_ascii=False), file=out, flush=True)
    else:
        print(f"newsreader: {message}", file=err)
        if hint:
            print(f"newsreader: {hint}", file=err)
    return error.exit_code


def _log_trace(arguments: list[str]) -> Path | None:
    """Write the trace of the present error to the log; returns its path, ``None`` where it cannot be written."""
    import traceback  # noqa: PLC0415 - most runs have no fault

    log = paths.directories(_home(arguments)).log_file
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exc(file=file)
    except OSError:
        return None
    return log


def _home(arguments: list[str]) -> str | None:
    for at, word in enumerate(arguments):
        if word.startswith("--home="):
            return word.partition("=")[2]
        if word == "--home" and at + 1 < len(arguments):
            return arguments[at + 1]
    return None


def _let_go_of_output() -> None:
    """Send what is left to nobody: Python would complain when it closes a stdout that cannot be written."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
