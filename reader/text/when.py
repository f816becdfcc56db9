"""Dates as they are typed in a query: ISO 8601 at any precision, ranges, and a few everyday words.

Weeks begin on Monday (ISO 8601). ``last week`` is the calendar week before this one; ``last 7 days`` are
the seven days that end today.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

Days = tuple[date | None, date | None]
"""First and last day, both included; ``None`` is open."""

A_DATE: Final = '2024, 2024-07, 2024-07-16, 2024-06..2024-07, today or "last week"'
AN_AGE: Final = "an age such as 30d, 6w, 3m or 1y"
"""What can be typed, for messages."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_COUNTED = re.compile(r"(?:last|past) (\d{1,5}) (day|week|month|year)s?")
_NAMED = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})")
_AGE = re.compile(r"(\d{1,5}) ?([dwmy]|days?|weeks?|months?|years?)")
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()}


def days(typed: str, today: date) -> Days | None:
    """The days that a typed date or range means.

    Returns:
        First and last day in order, or ``None`` when it is no date. A range typed the wrong way round is
        turned.
    """
    text = " ".join(re.sub(r"[\s_]+", " ", typed).lower().split())
    try:
        if ".." in text:
            return _range(text, today)
        return _single(text, today)
    except (ValueError, OverflowError):  # the 31st of June, or before the year 1
        return None


def age(typed: str, today: date) -> date | None:
    """The day that lies so long before today (``30d``, ``6w``, ``3m``, ``1y``); ``None`` when it is no age."""
    match = _AGE.fullmatch(typed.strip().lower())
    if match is None:
        return None
    try:
        return _back(today, int(match[1]), match[2][0])
    except (ValueError, OverflowError):
        return None


def asked(field: str, typed: str, today: date) -> Days | None:
    """The days that a clause of a query asks for; ``None`` when it cannot be read.

    Args:
        field: ``date``, ``before`` or ``after`` a date, ``newer`` or ``older`` than an age.
        typed: what stands behind its colon.
        today: ages and words such as ``yesterday`` count from it.
    """
    if field == "date":
        return days(typed, today)
    first = age(typed, today) if field in {"newer", "older"} else _beginning(typed, today)
    if first is None:
        return None
    if field in {"after", "newer"}:
        return first, None
    return None if first == date.min else (None, first - timedelta(1))


def written(first: date | None, last: date | None) -> str:
    """A range in the shortest form that ``days`` reads back as the same range.

    >>> written(date(2024, 2, 1), date(2024, 2, 29))
    '2024-02'
    """
    if first is not None and last is not None:
        if first == last:
            return first.isoformat()
        if first.day == 1 and last == _end_of_month(last):
            if (first.year, first.month) == (last.year, last.month):
                return first.isoformat()[:7]
            if (first.year, first.month, last.month) == (last.year, 1, 12):
                return first.isoformat()[:4]
    return f"{first.isoformat() if first else ''}..{last.isoformat() if last else ''}"


def _beginning(typed: str, today: date) -> date | None:
    """The first day of what is no range."""
    found = None if ".." in typed else days(typed, today)
    return found[0] if found else None


def _range(text: str, today: date) -> Days | None:
    left, _, right = text.partition("..")
    if not left.strip() and not right.strip():
        return None
    start = _single(left.strip(), today) if left.strip() else (None, None)
    end = _single(right.strip(), today) if right.strip() else (None, None)
    if start is None or end is None:
        return None
    if start[0] is not None and end[1] is not None and start[0] > end[1]:
        start, end = end, start
    return start[0], end[1]


def _single(text: str, today: date) -> Days | None:
    if iso := _ISO.fullmatch(text):
        return _calendar(int(iso[1]), *(int(part) for part in iso.groups()[1:] if part))
    if text in {"today", "now"}:
        return today, today
    if text == "yesterday":
        return today - timedelta(1), today - timedelta(1)
    if counted := _COUNTED.fullmatch(text):
        return _back(today, int(counted[1]), counted[2][0]) + timedelta(1), today
    which, _, unit = text.partition(" ")
    if which in {"this", "last", "past"} and unit in {"week", "month", "year"}:
        return _unit(unit, today, last=which != "this")
    if (named := _NAMED.fullmatch(text)) and named[2] in _MONTHS:
        return _calendar(int(named[3]), _MONTHS[named[2]], int(named[1]) if named[1] else None)
    return None


def _calendar(year: int, month: int | None = None, day: int | None = None) -> Days:
    if month is not None and day is not None:
        return date(year, month, day), date(year, month, day)
    if month is not None:
        return date(year, month, 1), _end_of_month(date(year, month, 1))
    return date(year, 1, 1), date(year, 12, 31)


def _unit(unit: str, today: date, *, last: bool) -> Days:
    if unit == "week":
        monday = today - timedelta(today.weekday() + 7 * last)
        return monday, monday + timedelta(6)
    if unit == "year":
        return _calendar(today.year - last)
    month = today.replace(day=1)
    if last:
        month = (month - timedelta(1)).replace(day=1)
    return month, _end_of_month(month)


def _back(day: date, count: int, unit: str) -> date:
    if unit in "dw":
        return day - timedelta(count * (7 if unit == "w" else 1))
    months = day.year * 12 + day.month - 1 - count * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
