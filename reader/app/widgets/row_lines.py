"""Which line of a list belongs to which row, where headings stand before some of the rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple


class Headings(NamedTuple):
    """Lines with a text that stand before rows.

    Attributes:
        starts: the rows, ascending.
        text: what the heading of a number says, from 0; asked only for those in sight.
    """

    starts: Sequence[int] = ()
    text: Callable[[int], str] = str


NO_HEADINGS: Final = Headings()


class Line(NamedTuple):
    """What stands on a line: a line of a row, or (``within`` is -1) the heading of a number."""

    number: int
    within: int


class RowLines:
    """Counts lines; takes logarithmic time for any number of headings.

    Args:
        starts: the rows that have a heading, ascending.
        each: screen lines of a row.
    """

    def __init__(self, starts: Sequence[int], each: int) -> None:
        self._starts = starts
        self._each = each
        self._headings = [start * each + number for number, start in enumerate(starts)]

    def height(self, rows: int) -> int:
        """All lines of so many rows."""
        return rows * self._each + len(self._starts)

    def line_of(self, row: int) -> int:
        """The first line of a row itself."""
        return row * self._each + bisect_right(self._starts, row)

    def top_of(self, row: int) -> int:
        """The first line that belongs to a row: its heading, if it has one."""
        before = bisect_right(self._starts, row)
        headed = before > 0 and self._starts[before - 1] == row
        return row * self._each + before - headed

    def at(self, line: int) -> Line:
        """What stands on a line."""
        before = bisect_right(self._headings, line)
        if before and self._headings[before - 1] == line:
            return Line(before - 1, -1)
        return Line(*divmod(line - before, self._each))

    def row_near(self, line: int) -> int:
        """The row on a line, or below the heading there."""
        at = self.at(line)
        return at.number if at.within >= 0 else self._starts[at.number]
