"""Articles per month as columns of block characters, with the years below them.

Where the months do not fit into the width, several are one column: quarters, half-years, years and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_SPANS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months a column may stand for
_WIDEST: Final = 6  # cells of a column
_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PERIODS: Final = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}


@dataclass(frozen=True, slots=True)
class Column:
    """Some months, ``YYYY-MM``, and how many articles they have."""

    first: str
    last: str
    count: int

    @property
    def clause(self) -> str:
        """The clause that finds its articles: ``date:2024-07``, ``date:2024``, ``date:2024-04..2024-06``."""
        if self.first == self.last:
            return f"date:{self.first}"
        start, end = self.first[:4], self.last[:4]
        if (self.first[5:], self.last[5:]) == ("01", "12"):
            return f"date:{start}" if start == end else f"date:{start}..{end}"
        return f"date:{self.first}..{self.last}"

    @property
    def said(self) -> str:
        """``Jul 2024``, ``2024``, ``Apr to Jun 2024``."""
        if self.first == self.last:
            return _month(self.first)
        start, end = self.first[:4], self.last[:4]
        if (self.first[5:], self.last[5:]) == ("01", "12"):
            return start if start == end else f"{start} to {end}"
        return f"{_month(self.first)[:3]} to {_month(self.last)}"


@dataclass(frozen=True, slots=True)
class Bars:
    """Columns in order of time.

    Attributes:
        span: months a column stands for.
        cells: of a column, the gap behind it included.
    """

    columns: tuple[Column, ...]
    span: int
    cells: int

    @property
    def period(self) -> str:
        """What a column stands for: ``month``, ``quarter``, ``5 years``."""
        return _PERIODS.get(self.span) or f"{self.span // 12} years"

    @property
    def most(self) -> int:
        """The articles of the highest column."""
        return max((column.count for column in self.columns), default=0)

    @property
    def width(self) -> int:
        """Cells of all columns."""
        return self.cells * len(self.columns)

    @property
    def gap(self) -> int:
        """Cells between two columns."""
        return 1 if self.cells > 2 else 0

    def row(self, height: int, line: int) -> str:
        """A line of the columns, 0 at the top, where the highest is ``height`` lines high; as wide as ``width``.

        A column with any article shows at least an eighth.
        """
        most = max(1, self.most)
        below = 8 * (height - 1 - line)
        cells = []
        for column in self.columns:
            eighths = max(1, round(8 * height * column.count / most)) if column.count else 0
            sign = _EIGHTHS[min(8, max(0, eighths - below))]
            cells.append(sign * (self.cells - self.gap) + " " * self.gap)
        return "".join(cells)

    def axis(self, room: int) -> tuple[str, str]:
        """The line below the columns, with a tick at each year that is named, and the line of the years.

        The years are cut to ``room`` cells, each in one piece.
        """
        ticks, years = ["─"] * self.width, [" "] * max(room, self.width)
        free = 0
        for number, column in enumerate(self.columns):
            at = number * self.cells
            year = self._new_year(number, column)
            if year and free <= at <= room - len(year):
                ticks[at] = "┬"
                years[at : at + len(year)] = year
                free = at + len(year) + 1
        return "".join(ticks), "".join(years).rstrip()

    def _new_year(self, number: int, column: Column) -> str:
        """The year that begins with a column; the first one has its year in any case, if there is room."""
        year, month = column.first.split("-")
        if month == "01" or self.span >= 12:
            return year
        soon = any(later.first[5:] == "01" for later in self.columns[1 : 1 + -(-5 // self.cells)])
        return year if number == 0 and not soon else ""


def bars(months: Sequence[tuple[str, int]], width: int) -> Bars:
    """Columns for the months from the first to the last with articles, those without any among them.

    Args:
        months: ``("2024-07", 3)``, in order.
        width: cells that there are.
    """
    if not months:
        return Bars((), 1, 1)
    first, last = _number(months[0][0]), _number(months[-1][0])
    span = next((span for span in _SPANS if last // span - first // span + 1 <= width), _SPANS[-1])
    counts = [0] * (last // span - first // span + 1)
    for month, count in months:
        counts[_number(month) // span - first // span] += count
    columns = tuple(_column(first // span + at, span, count) for at, count in enumerate(counts))
    return Bars(columns, span, max(1, min(_WIDEST, width // len(columns))))


def _column(number: int, span: int, count: int) -> Column:
    return Column(_name(number * span), _name(number * span + span - 1), count)


def _number(month: str) -> int:
    """Months since the year 0."""
    return 12 * int(month[:4]) + int(month[5:7]) - 1


def _name(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _month(month: str) -> str:
    return f"{_MONTHS[int(month[5:]) - 1]} {month[:4]}"
