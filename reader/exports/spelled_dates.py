"""Dates in words, each as precise as it is known: a month stays a month, a time of day is left out."""

from __future__ import annotations

from typing import Final

from reader.model.article import DateSource
from reader.model.citation import Citation
from reader.model.dates import PartialDate

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# MLA Handbook, 9th ed., appendix 1: months of more than four letters are shortened.
_SHORT: Final = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip


def spelled_date(when: PartialDate) -> str:
    """``16 July 2024``, ``July 2024`` or ``2024``."""
    return _joined(" ", *day_first(when), year_of(when))


def american_date(when: PartialDate) -> str:
    """``July 16, 2024``, ``July 2024`` or ``2024``."""
    return f"{month_first(when)}{', ' if day_of(when) else ' '}{year_of(when)}".strip()


def short_date(when: PartialDate) -> str:
    """``16 Sept. 2024``, ``Sept. 2024`` or ``2024``."""
    month = month_of(when)
    return _joined(" ", day_of(when), _SHORT[month - 1] if month else "", year_of(when))


def month_first(when: PartialDate) -> str:
    """``July 16``, ``July``, or nothing."""
    return _joined(" ", _month_name(when), day_of(when))


def day_and_month(when: PartialDate) -> str:
    """``16 July``, ``July``, or nothing."""
    return _joined(" ", *day_first(when))


def day_first(when: PartialDate) -> tuple[str, str]:
    """Day and name of the month, each empty where it is not known."""
    return day_of(when), _month_name(when)


def year_of(when: PartialDate) -> str:
    """The year without leading zeros."""
    return str(int(when.iso[:4]))


def month_of(when: PartialDate) -> int:
    """1 to 12; 0 when it is not known."""
    return int(when.iso[5:7] or 0)


def day_of(when: PartialDate) -> str:
    """The day without leading zeros, or nothing."""
    return str(int(when.iso[8:10])) if len(when.iso) >= len("2024-07-16") else ""


def is_inferred(citation: Citation) -> bool:
    """Whether the date is not the article's own statement, nor anybody's about it."""
    return citation.date_source in (DateSource.INFERRED, DateSource.PATH)


def _month_name(when: PartialDate) -> str:
    month = month_of(when)
    return _MONTHS[month - 1] if month else ""


def _joined(separator: str, *parts: str) -> str:
    return separator.join(part for part in parts if part)
