"""The article's own date, as far as it is known, and counting from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reader.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of the article's date: the year, perhaps the month, perhaps the day."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def of(cls, stated: PartialDate | None) -> Anchor:
        """From an article's date; nothing is known without one."""
        if stated is None:
            return cls()
        first, iso = stated.first, stated.iso
        return cls(first.year, first.month if len(iso) >= 7 else None, first if len(iso) >= 10 else None)

    def day_off(self, days: int) -> str | None:
        """The day so many days later (earlier when negative)."""
        return iso_day(_shifted(self.day, days)) if self.day else None

    def week_off(self, weeks: int) -> str | None:
        """The ISO week so many weeks later, such as ``2024-W28``."""
        there = _shifted(self.day, 7 * weeks)
        if there is None:
            return None
        year, week, _ = there.isocalendar()
        return f"{year:04d}-W{week:02d}"

    def weekend_off(self, weeks: int) -> str | None:
        """Saturday and Sunday of the ISO week so many weeks later, as an interval."""
        if self.day is None:
            return None
        saturday = _shifted(self.day, 7 * weeks + 5 - self.day.weekday())
        sunday = _shifted(saturday, 1)
        return f"{saturday}/{sunday}" if saturday and sunday else None

    def month_off(self, months: int) -> str | None:
        """The month so many months later."""
        if self.year is None or self.month is None:
            return None
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return iso_month(year, month + 1)

    def year_off(self, years: int) -> str | None:
        """The year so many years later."""
        return iso_year(self.year + years) if self.year is not None else None

    def decade_off(self, decades: int) -> str | None:
        """The decade so many decades later: ``201`` is 2010 to 2019 (ISO 8601-2, reduced precision)."""
        year = self.year_off(10 * decades)
        return year[:3] if year else None

    def century_off(self, centuries: int) -> str | None:
        """The century so many centuries later: ``18`` is 1800 to 1899."""
        year = self.year_off(100 * centuries)
        return year[:2] if year else None


def iso_day(day: date | None) -> str | None:
    """A day in ISO 8601."""
    return day.isoformat() if day else None


def iso_month(year: int, month: int) -> str | None:
    """A month in ISO 8601, or ``None`` where years end."""
    return f"{year:04d}-{month:02d}" if 1 <= year <= 9999 else None


def iso_year(year: int) -> str | None:
    """A year in ISO 8601, or ``None`` where years end."""
    return f"{year:04d}" if 1 <= year <= 9999 else None


def valid_day(year: int, month: int, day: int) -> date | None:
    """A day, or ``None`` when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(day: date | None, days: int) -> date | None:
    if day is None:
        return None
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
