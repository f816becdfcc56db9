"""What a date means: its ISO 8601 value at the precision it is stated.

Values are days, weeks (``2024-W28``), months, years, decades (``199``), centuries (``18``) and, for a
stretch between two days or years, an interval (``2024-07-13/2024-07-14``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from reader.entities.dates.anchor import Anchor, iso_day, iso_month, valid_day
from reader.entities.dates.grammar import COUNTS, MONTHS, ORDINALS, WEEKDAYS

_WORD: Final = re.compile(r"[a-z]+")
_NUMBER: Final = re.compile(r"[0-9]+")
_LEAP_CYCLE: Final = 8  # years within which every day of the calendar exists


@dataclass(frozen=True, slots=True)
class Said:
    """A date as an article says it.

    Attributes:
        low: its words, in lower case.
        anchor: the article's date.
        ahead: the clause says that it is still to come; otherwise it is the latest one past.
    """

    low: str
    anchor: Anchor
    ahead: bool = False


def resolve(kind: str, said: Said) -> str | None:
    """The value of a date, or ``None`` where it has none without knowing more.

    Args:
        kind: the kind of date, a group of ``grammar.DATE``.
        said: its words and what is known around them.
    """
    return _RESOLVERS[kind](said)


def _iso(said: Said) -> str | None:
    year, month, day = (int(part) for part in said.low.split("-"))
    return iso_day(valid_day(year, month, day))


def _numeric(said: Said) -> str | None:
    """``16/7/2024``: in slashes only where the order of day and month cannot be mistaken."""
    one, two, year = (int(n) for n in _NUMBER.findall(said.low))
    if "." in said.low or one > 12 or one == two:
        return iso_day(valid_day(year, two, one))
    return iso_day(valid_day(year, one, two)) if two > 12 else None


def _calendar_day(said: Said) -> str | None:
    """A day and a month, perhaps two days, a weekday, a year."""
    month = _month_in(said.low)
    numbers = [int(n) for n in _NUMBER.findall(said.low)]
    years = [n for n in numbers if n > 31]
    days = [n for n in numbers if n <= 31]
    last = valid_day(years[0], month, days[-1]) if years else _one_day(days[-1], month, said)
    if last is None or len(days) == 1:
        return iso_day(last)
    first = valid_day(last.year, month, days[0])
    return f"{first}/{last}" if first and first < last else None


def _one_day(day: int, month: int, said: Said) -> date | None:
    """The day that a day and month without a year mean."""
    anchor = said.anchor
    if anchor.year is None or anchor.month is None:
        return None
    if anchor.day is None:
        if month == anchor.month:
            return None
        return valid_day(anchor.year + _turn(month, anchor.month, ahead=said.ahead), month, day)
    nearest = [_nearest(day, month, anchor.day, step) for step in ((1, -1) if said.ahead else (-1, 1))]
    weekday = _weekday_in(said.low)
    agreeing = [there for there in nearest if there and weekday in {None, there.weekday()}]
    return agreeing[0] if agreeing else nearest[0]


def _nearest(day: int, month: int, origin: date, step: int) -> date | None:
    """The day and month nearest to ``origin``, itself included, before (-1) or after (1) it."""
    for years in range(_LEAP_CYCLE + 1):
        there = valid_day(origin.year + step * years, month, day)
        if there is not None and (there - origin).days * step >= 0:
            return there
    return None


def _turn(month: int, now: int, *, ahead: bool) -> int:
    """How many years from this one a month is: the latest not after now, or the next not before it."""
    if ahead:
        return 1 if month < now else 0
    return -1 if month > now else 0


def _month_year(said: Said) -> str | None:
    return iso_month(_year_in(said.low), _month_in(said.low))


def _year(said: Said) -> str | None:
    return f"{_year_in(said.low):04d}"


def _years(said: Said) -> str | None:
    first, last = _NUMBER.findall(said.low)
    last = first[: 4 - len(last)] + last
    return f"{first}/{last}" if first < last else None


def _decade(said: Said) -> str | None:
    digits = _NUMBER.findall(said.low)[0]
    if len(digits) == 4:
        return str(digits[:3])
    return ("20" if digits[0] in "012" else "19") + str(digits[0])


def _century(said: Said) -> str | None:
    number = _NUMBER.search(said.low)
    count = int(number.group()) if number else next(n for w, n in _ORDINALS_LONGEST if w in said.low)
    return f"{count - 1:02d}" if count else None


def _month(said: Said) -> str | None:
    month = _month_in(said.low)
    if said.anchor.year is None:
        return None
    if said.low.startswith("this"):
        return iso_month(said.anchor.year, month)
    if said.anchor.month is None:
        return None
    if said.low.startswith("last"):
        return iso_month(said.anchor.year - (month >= said.anchor.month), month)
    if said.low.startswith("next"):
        return iso_month(said.anchor.year + (month <= said.anchor.month), month)
    return iso_month(said.anchor.year + _turn(month, said.anchor.month, ahead=said.ahead), month)


def _weekday(said: Said) -> str | None:
    if said.anchor.day is None:
        return None
    wanted = WEEKDAYS[said.low.rsplit(maxsplit=1)[-1][:3]]
    back = (said.anchor.day.weekday() - wanted) % 7
    forth = -back % 7
    if said.low.startswith("next"):
        return said.anchor.day_off(forth or 7)
    if said.low.startswith(("last", "this past", "this\u00a0past")):
        return said.anchor.day_off(-(back or 7))
    if said.low.startswith("this"):
        return said.anchor.day_off(wanted - said.anchor.day.weekday())
    return said.anchor.day_off(forth if said.ahead else -back)


def _span(said: Said) -> str | None:
    words = said.low.split()
    steps = {"last": -1, "past": -1, "next": 1, "this": 0}[words[-2]]
    unit = words[-1]
    if unit in {"night", "morning", "afternoon", "evening"}:
        return said.anchor.day_off(steps)
    return _UNITS[unit](said.anchor, steps)


def _near(said: Said) -> str | None:
    if "before" in said.low or "after" in said.low:
        return said.anchor.day_off(-2 if "before" in said.low else 2)
    return said.anchor.day_off({"yesterday": -1, "tomorrow": 1}.get(said.low, 0))


def _ago(said: Said) -> str | None:
    anchor, words = said.anchor, said.low.split()
    unit, count_words = words[-2], " ".join(words[:-2])
    count = int(count_words) if count_words.isdecimal() else COUNTS[count_words]
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    if count_words == "half a":
        unit, count = _HALVES.get(unit, ("", 0))
    if unit == "fortnight":
        unit, count = "week", 2 * count
    if unit == "day":
        return anchor.day_off(-count)
    return _UNITS[unit](anchor, -count) if unit in _UNITS else None


_HALVES: Final = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}


def _month_in(low: str) -> int:
    return next(MONTHS[word] for word in _WORD.findall(low) if word in MONTHS)


def _weekday_in(low: str) -> int | None:
    return next((WEEKDAYS[w[:3]] for w in _WORD.findall(low) if w not in MONTHS and w[:3] in WEEKDAYS), None)


def _year_in(low: str) -> int:
    return int(next(n for n in _NUMBER.findall(low) if len(n) == 4))


_ORDINALS_LONGEST: Final = sorted(ORDINALS.items(), key=lambda item: -len(item[0]))
_UNITS: Final[dict[str, Callable[[Anchor, int], str | None]]] = {
    "week": Anchor.week_off,
    "weekend": Anchor.weekend_off,
    "month": Anchor.month_off,
    "year": Anchor.year_off,
    "decade": Anchor.decade_off,
    "century": Anchor.century_off,
}
_RESOLVERS: Final[dict[str, Callable[[Said], str | None]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "day_month": _calendar_day,
    "month_day": _calendar_day,
    "month_year": _month_year,
    "season": _year,
    "decade": _decade,
    "century": _century,
    "years": _years,
    "weekday": _weekday,
    "span": _span,
    "near": _near,
    "ago": _ago,
    "month": _month,
    "year": _year,
}
