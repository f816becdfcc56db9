"""Parsers made from the commands' own words: the one source of help, man page and completion."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from types import ModuleType
from typing import NoReturn

from reader import __version__
from reader.errors import UsageError
from reader.families import load, members

COMMANDS = "reader.cli.commands"
DEFAULT = "read"

EXIT_CODES = (
    "exit codes: 0 done or found; 1 nothing found; 2 usage, query or configuration; 3 input or library "
    "unreadable; 4 some of the input refused, the rest done; 130 interrupted"
)


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are errors like any other.

    Attributes:
        advice: follows on each complaint.
        words: the list argument whose words may stand before, between and behind the options; empty for none.
        last: the list argument, behind other arguments, that may stand behind options as well; empty for none.
    """

    advice = ""
    words = ""
    last = ""

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The arguments, understood; what follows on ``--`` is no option.

        Raises:
            UsageError: when they cannot be.
        """
        if self.last and "--" not in arguments:
            return self._read_last(arguments)
        if not self.words:
            return self.parse_args(arguments)
        end = arguments.index("--") if "--" in arguments else len(arguments)
        parsed = self.parse_intermixed_args(arguments[:end])  # it would take the words behind -- for options
        setattr(parsed, self.words, [*getattr(parsed, self.words), *arguments[end + 1 :]])
        return parsed

    def _read_last(self, arguments: Sequence[str]) -> argparse.Namespace:
        """With what argparse leaves over: it takes a list for finished at the first option behind it."""
        parsed, rest = self.parse_known_args(arguments)
        if any(each.startswith("-") and each != "-" for each in rest):
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        setattr(parsed, self.last, [*getattr(parsed, self.last), *rest])
        return parsed

    def error(self, message: str) -> NoReturn:
        """Complain.

        Raises:
            UsageError: always.
        """
        hints = [f"see {self.prog} --help", self.advice]
        raise UsageError(message, "; ".join(filter(None, hints)), kind="usage")


def add_paths(parser: argparse.ArgumentParser, help_text: str = "files and folders") -> None:
    """The sources to work on; without one, the configured ones or the starter library."""
    parser.add_argument("paths", metavar="PATH", nargs="*", default=[], help=help_text)
    if isinstance(parser, Parser):
        parser.last = "paths"


def at_least(least: int) -> Callable[[str], int]:
    """The type of an argument that is a whole number and not too small."""

    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = least - 1
        if value < least:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} up")
        return value

    return number


def command_names() -> tuple[str, ...]:
    """Every command but the default, as typed."""
    return tuple(name.replace("_", "-") for name in members(COMMANDS) if name != DEFAULT)


def command(name: str) -> ModuleType:
    """The module of a command."""
    return load(COMMANDS, name.replace("-", "_"))


def global_options() -> Parser:
    """The options that every command takes, before or after its name."""
    parser = Parser(add_help=False, allow_abbrev=False)
    group = parser.add_argument_group("options for every command")
    group.add_argument(
        "--home", metavar="DIR", help="keep configuration, data, cache and state under DIR (NEWSREADER_HOME)"
    )
    group.add_argument("--config", metavar="FILE", help="read settings from FILE")
    group.add_argument("--no-color", action="store_true", help="no colours (also NO_COLOR)")
    group.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors on stderr")
    group.add_argument("-v", "--verbose", action="count", default=0, help="say more on stderr")
    return parser


def parser_for(name: str) -> Parser:
    """The parser of one command."""
    module = command(name)
    prog = "newsreader" if name == DEFAULT else f"newsreader {name}"
    parser = Parser(
        prog=prog,
        description=module.__doc__,
        epilog=EXIT_CODES,
        parents=[global_options()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    parser.advice = getattr(module, "ADVICE", "")
    parser.words = getattr(module, "WORDS", "")
    return parser


def whole_parser(width: int | None = None) -> Parser:
    """All commands in one parser, for ``--help``, the man page and the shells.

    Args:
        width: columns of what it prints; without one those of the terminal.
    """
    module = command(DEFAULT)
    layout = partial(argparse.RawDescriptionHelpFormatter, width=width)
    parser = Parser(
        prog="newsreader",
        usage="newsreader [options] [PATH...]\n       newsreader COMMAND [options] ...",
        description=module.__doc__,
        epilog=EXIT_CODES,
        parents=[global_options()],
        allow_abbrev=False,
        formatter_class=layout,
    )
    parser.add_argument("-V", "--version", action="version", version=f"newsreader {__version__}")
    module.add_options(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", prog="newsreader")
    for name in command_names():
        module = command(name)
        one = commands.add_parser(
            name,
            help=module.HELP,
            description=module.__doc__,
            epilog=EXIT_CODES,
            parents=[global_options()],
            formatter_class=layout,
        )
        module.add_arguments(one)
    return parser
