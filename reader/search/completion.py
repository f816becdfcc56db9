"""Tab in the search line: names of fields, their values, and words of the index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from reader.model.query import Field
from reader.search.fields import FIELD_NAMES, Asks, FieldName
from reader.search.lexer import QUOTES

Values = Callable[[FieldName | None, str, int], Sequence[str]]
"""Given a field (``None``: a plain word), a start and a number: values that begin so, best first."""

_BEGUN: Final = re.compile(
    rf"""(?P<signs>[-(=]*)(?:(?P<field>[A-Za-z]+):)?(?P<opened>[{QUOTES}]?)(?P<start>[^{QUOTES}]*)"""
)
_PLAIN: Final = re.compile(r"\w[\w.\-]*")
_DATES: Final = ("today", "yesterday", "this week", "last week", "this month", "last month", "last year")
_AGES: Final = ("7d", "30d", "6w", "3m", "1y")


def completions(text: str, caret: int, values: Values, limit: int = 8) -> tuple[str, ...]:
    """Whole query texts in which the word before the caret is completed, best first.

    Args:
        text: the typed query.
        caret: a place in it; outside of it counts as its nearest end.
        values: asked for publishers, tags, names, words of the index.
        limit: at most so many.
    """
    caret = max(0, min(caret, len(text)))
    begin = _begin(text[:caret])
    match = _BEGUN.fullmatch(text[begin:caret])
    if match is None:
        return ()
    before = text[:begin] + match["signs"]
    found = _field_names(match) if not match["field"] and not match["opened"] else []
    field = FIELD_NAMES.get(match["field"].lower()) if match["field"] else None
    if match["field"] and field is None:
        return ()
    if field or match["start"]:
        prefix = f"{field.name}:" if field else ""
        wanted = _values_of(field, match["start"], values, limit)
        found += [prefix + _quoted(value, opened=bool(match["opened"])) for value in wanted]
    results = [before + completed + text[caret:] for completed in found]
    return tuple(dict.fromkeys(result for result in results if result != text))[:limit]


def _begin(text: str) -> int:
    """Where the piece that ends the text begins; inside of open quotes that is at the quote or its field."""
    start = 0
    opened = False
    for place, sign in enumerate(text):
        if sign in QUOTES:
            opened = not opened
        elif not opened and sign.isspace():
            start = place + 1
    return start


def _field_names(match: re.Match[str]) -> list[str]:
    start = match["start"].lower()
    return [f"{name}:" for name in FIELD_NAMES if start and name.startswith(start)]


def _values_of(field: FieldName | None, start: str, values: Values, limit: int) -> Sequence[str]:
    fixed = tuple(_fixed(field)) if field else ()
    if fixed:
        return [value for value in fixed if value.startswith(start.lower())]
    if field is not None and field.part in {Field.BODY, Field.TITLE}:
        return values(None, start, limit)
    return values(field, start, limit)


def _fixed(field: FieldName) -> Iterator[str]:
    """The values that a field can have, where the program knows them all."""
    match field.asks:
        case Asks.FLAG:
            yield from field.flags
        case Asks.DATE:
            yield from _DATES
        case Asks.AGE:
            yield from _AGES


def _quoted(value: str, *, opened: bool) -> str:
    """A value as it must be typed."""
    clean = "".join(" " if sign in QUOTES else sign for sign in value)
    return clean if _PLAIN.fullmatch(clean) and not opened else f'"{clean}"'
