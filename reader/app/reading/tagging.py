"""Tags as they are typed: apart by commas, the last one completed from those in use.

A tag that holds a comma stands in double quotes, as a field of a CSV line does (RFC 4180).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from reader.model.article import SafeText
from reader.text.safe import safe_line

_PIECE: Final = re.compile(
    r'\s*(?P<off>-?)\s*#?(?:"(?P<quoted>(?:[^"]|"")*)"?\s*|(?P<plain>[^,]*))(?P<end>,|$)'
)


class TypedTags(NamedTuple):
    """What a typed line asks for: tags to have, and those with a ``-`` before them, to have no more."""

    on: tuple[SafeText, ...]
    off: tuple[SafeText, ...]


def typed_tags(text: str) -> tuple[SafeText, ...]:
    """The tags in a typed line, each once; a ``#`` before one is not part of it, a ``-`` is."""
    return _names(piece["off"] + _name(piece) for piece in _pieces(text))


def typed_change(text: str) -> TypedTags:
    """The tags in a typed line in which a ``-`` takes a tag off."""
    pieces = list(_pieces(text))
    return TypedTags(
        _names(_name(piece) for piece in pieces if not piece["off"]),
        _names(_name(piece) for piece in pieces if piece["off"]),
    )


def line_of(tags: Iterable[str]) -> str:
    """A line of tags, with room for one more behind them."""
    return "".join(f"{_as_typed(tag)}, " for tag in tags)


def fitting(text: str, known: Iterable[str]) -> list[str]:
    """The tags in use that begin like the last one typed and were not typed before it."""
    *before, last = _pieces(text)
    taken = {_name(piece).strip().casefold() for piece in before}
    start = _name(last).lstrip().casefold()
    return [name for name in known if name.casefold().startswith(start) and name.casefold() not in taken]


def completed(text: str, known: Sequence[str]) -> str | None:
    """The line with its last tag completed by the first that fits; ``None`` when none does."""
    *_, last = _pieces(text)
    typed = _name(last).strip()
    found = next(iter(fitting(text, known)), None) if typed else None
    if found is None or found.casefold() == typed.casefold():
        return None
    quoted = last["quoted"] is not None
    start = last.start("quoted") - 1 if quoted else last.start("plain")
    return text[:start] + _as_typed(found, quoted=quoted)


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """The tags of a line, at least one; the last is the one being typed and may be empty."""
    at = 0
    while (match := _PIECE.match(text, at)) is not None:
        yield match
        if not match["end"]:
            return
        at = match.end()


def _name(piece: re.Match[str]) -> str:
    quoted = piece["quoted"]
    return piece["plain"] if quoted is None else quoted.replace('""', '"')


def _names(names: Iterable[str]) -> tuple[SafeText, ...]:
    return tuple(dict.fromkeys(name for name in map(safe_line, names) if name))


def _as_typed(tag: str, *, quoted: bool = False) -> str:
    quoted = quoted or "," in tag or tag[:1] in ('"', "-", "#")
    return '"' + tag.replace('"', '""') + '"' if quoted else tag
