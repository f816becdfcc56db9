"""Finds the dates of a text, with their values."""

from __future__ import annotations

from dataclasses import dataclass

from reader.entities.dates.anchor import Anchor
from reader.entities.dates.context import is_duration, is_month, is_no_day, is_year, lies_ahead
from reader.entities.dates.grammar import DATE
from reader.entities.dates.resolving import Said, resolve
from reader.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date at code points ``start`` to ``end`` of a text; ``iso`` is its ISO 8601 value where it has one."""

    start: int
    end: int
    iso: str | None


def find_dates(text: str, stated: PartialDate | None) -> list[DateSpan]:
    """The dates of an English text, in order, not overlapping.

    Relative dates are resolved against the article's own date, as far as that is known; without one only
    absolute dates have a value. Today's date never comes into it.

    Args:
        text: any text.
        stated: the article's date.
    """
    anchor = Anchor.of(stated)
    found = []
    for match in DATE.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if not _is_date(kind, text, start, end):
            continue
        ahead = anchor.year is not None and lies_ahead(text, start, end)
        said = Said(match.group().casefold(), anchor, ahead=ahead)
        found.append(DateSpan(start, end, resolve(kind, said)))
    return found


def _is_date(kind: str, text: str, start: int, end: int) -> bool:
    if kind == "month":
        return is_month(text, start, end)
    if kind == "year":
        return is_year(text, start, end)
    if kind == "span":
        return not is_duration(text, start)
    return kind not in {"weekday", "near"} or not is_no_day(text, start)
