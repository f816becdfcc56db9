"""A template cut into text and tags, and a tag into words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reader.errors import ConfigError

LONGEST: Final = 200_000  # characters of a template

_MOST_WORDS: Final = 200  # in one tag

_OPENER: Final = re.compile(r"\{(?P<kind>[{%#])(?P<dash>-?)")
_CLOSERS: Final = {
    "{": re.compile(r"""((?:"[^"]*"|'[^']*'|[^"'])*?)(-?)\}\}"""),
    "%": re.compile(r"""((?:"[^"]*"|'[^']*'|[^"'])*?)(-?)%\}"""),
    "#": re.compile(r"(.*?)(-?)#\}", re.DOTALL),
}
_WORD: Final = re.compile(r"""\s*(?:([A-Za-z_]\w*|\d{1,9}|"[^"]*"|'[^']*'|==|!=|[|(),.])|(\S))""")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the template: ``kind`` is ``text``, ``{`` for a value, ``%`` for a block."""

    kind: str
    text: str
    line: int


def wrong(line: int, message: str, hint: str = "") -> ConfigError:
    """An error in a template, with its line from 1."""
    return ConfigError(f"line {line} of the template: {message}", hint, kind="template")


def pieces(template: str) -> Iterator[Piece]:
    """Text and tags in order; comments are left out, and the line ends that only blocks and comments make.

    Raises:
        ConfigError: when a tag is not closed, or the template is too long.
    """
    if len(template) > LONGEST:
        raise ConfigError(f"the template is longer than {LONGEST:,} characters", kind="template")
    template = template.replace("\r\n", "\n")
    position, line, eat = 0, 1, False
    while opener := _OPENER.search(template, position):
        text, kind = template[position : opener.start()], opener["kind"]
        here = line + text.count("\n")
        closer = _CLOSERS[kind].match(template, opener.end())
        if closer is None:
            closing = {"{": "}}", "%": "%}", "#": "#}"}[kind]
            raise wrong(here, f"{opener.group().rstrip('-')} is not closed", f"it ends with {closing}")
        yield Piece("text", _before(template, position, opener, eat=eat), line)
        if kind != "#":
            yield Piece(kind, closer[1], here)
        position, eat = closer.end(), closer[2] == "-"
        line = here + opener.group().count("\n") + closer.group().count("\n")
        if kind != "{" and not eat and template.startswith("\n", position):
            position, line = position + 1, line + 1
    yield Piece("text", template[position:].lstrip() if eat else template[position:], line)


def words(piece: Piece) -> list[str]:
    """The words and signs of a tag.

    Raises:
        ConfigError: for a character that means nothing, or too many words.
    """
    found = []
    for match in _WORD.finditer(piece.text):
        if match[2]:
            raise wrong(piece.line, f"{match[2]!r} means nothing here")
        found.append(match[1])
        if len(found) > _MOST_WORDS:
            raise wrong(piece.line, f"a tag has more than {_MOST_WORDS} words")
    return found


def _before(template: str, position: int, opener: re.Match[str], *, eat: bool) -> str:
    """The text between two tags, without the white space that belongs to them."""
    text = template[position : opener.start()]
    line_start = template.rfind("\n", 0, opener.start()) + 1
    if opener["kind"] != "{" and not template[line_start : opener.start()].strip():
        text = text[: max(0, line_start - position)]
    text = text.lstrip() if eat else text
    return text.rstrip() if opener["dash"] else text
