"""A virtual table of what the names of a list find."""

from __future__ import annotations

from typing import Final

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.app.widgets.line_list import LineList
from reader.app.widgets.row_paint import shorten
from reader.model.batch import Tally
from reader.text.safe import safe_line

COUNT: Final = 10  # cells of a number
DATE: Final = 10
_NARROW: Final = 60  # cells below which only the numbers of articles have room
_LEAST: Final = 12


class TallyList(LineList[Tally]):
    """Name, articles, unread ones, first and latest month."""

    def paint(self, item: Tally, width: int, base: Style, quiet: Style) -> Strip:
        """One row; a name that nothing is found for is quiet."""
        row = columns(width)
        style = base if item.total else base + quiet
        cells = [
            (shorten(safe_line(item.name), row.name - 1), row.name, style),
            (_count(item), COUNT, style),
            (f"{item.unread:,}".rjust(COUNT) if item.total else "", row.count, base + quiet),
            (f"  {item.first}", row.date, base + quiet),
            (f"  {item.latest}", row.date, base + quiet),
        ]
        return Strip([Segment(set_cell_size(text, cells_), style_) for text, cells_, style_ in cells])


class Columns:
    """How many cells the columns have in a table of some width; 0 where one has no room."""

    def __init__(self, width: int) -> None:
        roomy = width >= _NARROW
        self.count = COUNT if roomy else 0
        self.date = DATE if roomy else 0
        self.name = max(_LEAST, min(70, width - COUNT - self.count - 2 * self.date))


def columns(width: int) -> Columns:
    """The columns of a table."""
    return Columns(width)


def heading(width: int) -> str:
    """The names of the columns, where they stand."""
    row = Columns(width - 1)
    named = [("  name", row.name + 1), ("articles".rjust(COUNT), COUNT), ("unread".rjust(COUNT), row.count)]
    named += [("  first", row.date), ("  latest", row.date)]
    return "".join(set_cell_size(text, cells) for text, cells in named)


def _count(tally: Tally) -> str:
    return (f"{tally.total:,}" if tally.total else "none").rjust(COUNT)
