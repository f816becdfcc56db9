"""Dates as articles state them, whole: a header line's or a metadata field's value, never a date inside prose.

A guessed date is worse than none: what two readers could take for two days (04/05/2019), a day that does
not exist, and a year no newspaper was printed in are no dates.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from reader.model.dates import PartialDate

YEARS: Final = range(1450, 2200)
_LONGEST: Final = 80

_MONTH_NAMES: Final = (
    "january jan janvier janv januar jänner enero ene gennaio gen janeiro januari",
    "february feb février févr fév februar febrero febbraio fevereiro fev februari",
    "march mar mars märz marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei maj",
    "june jun juin juni junio giugno giu junho",
    "july jul juillet juil juli julio luglio lug julho",
    "august aug août agosto ago augustus augusti",
    "september sep sept septembre septiembre settembre set setembro",
    "october oct octobre oktober okt octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec décembre déc dezember dez diciembre dic dicembre dezembro desember",
)
_MONTHS: Final = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}

_ISO: Final = re.compile(r"(\d{4})(?:([-/.])(\d\d?)(?:\2(\d\d?))?)?")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:?\d\d.*")
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
_EAST_ASIAN: Final = re.compile(r"(\d{4})\s*[年년]\s*(\d\d?)\s*[月월](?:\s*(\d\d?)\s*[日일])?")
_DAY_FIRST: Final = re.compile(
    r"(?:[^\W\d_]+[.,]?\s+)??(?:(\d\d?)(?:st|nd|rd|th|er|\.|º|°)?\s+(?:of\s+|de\s+)?)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})"
)
_MONTH_FIRST: Final = re.compile(
    r"(?:[^\W\d_]+[.,]?\s+)??([^\W\d_]+)\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})"
)
_NUMBERS: Final = re.compile(r"(\d\d?)([./])(\d\d?)\2(\d{4})")
_MAIL: Final = re.compile(r"(?:[A-Za-z]{3},\s*)?\d\d? [A-Za-z]{3} \d{4} \d\d:\d\d.*")


def stated_date(text: str) -> PartialDate | None:
    """The date that ``text`` is, at the precision it has; ``None`` when it is none, or more than a date."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return None
    if _MOMENT.fullmatch(text):
        return _moment(text)
    if match := _ISO.fullmatch(text):
        year, _, month, day = match.groups()
        return _calendar(year, month, day)
    for pattern in (_COMPACT, _EAST_ASIAN):
        if match := pattern.fullmatch(text):
            return _calendar(*match.groups())
    if match := _NUMBERS.fullmatch(text):
        return _numbers(*match.groups())
    if _MAIL.fullmatch(text):
        return _mail(text)
    return _named(text.lower())


def _calendar(year: str, month: str | None, day: str | None) -> PartialDate | None:
    if int(year) not in YEARS:
        return None
    parts = [year, *(f"{int(part):02d}" for part in (month, day) if part)]
    try:
        return PartialDate("-".join(parts))
    except ValueError:
        return None


def _moment(text: str) -> PartialDate | None:
    try:
        moment = datetime.fromisoformat(text)
        return PartialDate(moment.isoformat()) if moment.year in YEARS else None
    except (ValueError, OverflowError):
        return None


def _mail(text: str) -> PartialDate | None:
    """The form of mail and feeds (RFC 5322, section 3.3)."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - 15 ms for a form that is rare here

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return PartialDate(moment.isoformat()) if moment.year in YEARS else None


def _numbers(first: str, separator: str, second: str, year: str) -> PartialDate | None:
    """``16.07.2024`` is day first wherever it is written; with slashes only a day beyond 12 decides."""
    if separator == "." or int(first) > 12:
        return _calendar(year, second, first)
    if int(second) > 12 or first == second:
        return _calendar(year, first, second)
    return None


def _named(text: str) -> PartialDate | None:
    if match := _MONTH_FIRST.fullmatch(text):
        name, day, year = match.groups()
        if name in _MONTHS:
            return _calendar(year, str(_MONTHS[name]), day)
    if match := _DAY_FIRST.fullmatch(text):
        day_or_none, name, year = match.groups()
        if name in _MONTHS:
            return _calendar(year, str(_MONTHS[name]), day_or_none)
    return None
