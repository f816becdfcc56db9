"""Explain the query language, the keys or export templates, or print the man page or a shell's completion script.

`help query`, `help keys` and `help template` are for reading. `help man` prints the man page (newsreader help man | man -l -),
`help bash`, `help zsh` and `help fish` a script that completes commands and options in that shell.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib.resources import files
from typing import Final

from reader import __version__
from reader.cli.context import Context
from reader.cli.parsing import EXIT_CODES, whole_parser

_SYNOPSIS = ".B newsreader\n[options] [PATH...]\n.br\n.B newsreader\nCOMMAND [options] ..."
_PAGE: Final = 78  # columns of a man page, whatever the terminal that it is made on
HELP = "explain the query language, the keys, templates; man page and completion"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("topic", choices=sorted(_TOPICS), nargs="?", help="what to explain")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Explain."""
    if arguments.topic is None:
        context.print(whole_parser().format_help())
    else:
        _TOPICS[arguments.topic](context)
    return 0


def query_guide() -> str:
    """The query language, explained by examples."""
    return files("reader.cli").joinpath("query_guide.txt").read_text(encoding="utf-8")


def _query(context: Context) -> None:
    context.print(query_guide().rstrip())


def template_guide() -> str:
    """The template language, explained by examples."""
    return files("reader.cli").joinpath("template_guide.txt").read_text(encoding="utf-8")


def _template(context: Context) -> None:
    context.print(template_guide().rstrip())


def _keys(context: Context) -> None:
    from reader.app.command import Context as Where  # noqa: PLC0415 - only here is the interface needed
    from reader.app.keys import key_entries, shown_key  # noqa: PLC0415 - as above

    entries = key_entries(context.config.keys)
    for number, where in enumerate(Where):
        context.print(f"{chr(10) if number else ''}{where.upper()}\n")
        for entry in entries:
            if entry.context is where:
                keys = "  ".join(shown_key(key) for key in entry.keys)
                context.print(f"  {keys:24} {entry.title:64} {entry.id}".rstrip())


def _man(context: Context) -> None:
    from argparse_manpage.manpage import Manpage  # noqa: PLC0415 - rarely wanted

    parser = whole_parser(_PAGE)
    parser.epilog = None
    page = Manpage(parser)
    page.description = "find, read, quote and cite news in a terminal"
    page.source, page.manual = f"newsreader {__version__}", "User Commands"
    page.add_section("synopsis", "=", _SYNOPSIS)
    context.out.write(str(page))
    context.print(".SH EXIT STATUS\n.nf")
    context.print(_roff(EXIT_CODES.partition(": ")[2].replace("; ", "\n")))
    context.print(".fi\n.SH QUERIES\n.nf")
    context.print(_roff(query_guide()))
    context.print(".fi")


def _roff(text: str) -> str:
    """Text that troff prints as it is."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join(f"\\&{line}" if line[:1] in (".", "'") else line for line in lines)


def _completion(shell: str) -> Callable[[Context], None]:
    def print_script(context: Context) -> None:
        import shtab  # noqa: PLC0415 - rarely wanted

        context.print(shtab.complete(whole_parser(), shell=shell))

    return print_script


_TOPICS: dict[str, Callable[[Context], None]] = {
    "query": _query,
    "keys": _keys,
    "template": _template,
    "man": _man,
    "bash": _completion("bash"),
    "zsh": _completion("zsh"),
    "fish": _completion("fish"),
}
