"""A virtual list of hits in context, aligned on the hit."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.app.widgets.line_list import LineList
from reader.app.widgets.row_paint import shorten
from reader.model.concordance import ConcordanceLine

_DATE: Final = 11  # cells for the date, where there is room
_ROOMY: Final = 90  # cells from which there is
_WIDE: Final = 150  # cells from which the titles of the articles have room, too
_TITLE: Final = 32


class ConcordanceList(LineList[ConcordanceLine]):
    """Every hit begins in the same column."""

    def paint(self, item: ConcordanceLine, width: int, base: Style, quiet: Style) -> Strip:
        """Date and title where there is room, then the hit between what stands left and right of it."""
        dated = _DATE if width >= _ROOMY else 0
        titled = _TITLE if width >= _WIDE else 0
        left = max(4, (width - dated - titled - 1) * 9 // 20)
        date = item.date.iso if item.date and dated else ""
        title = set_cell_size(shorten(item.title, titled - 2), titled) if titled else ""
        return Strip.join(
            [
                Strip([Segment(date, base + quiet)]).adjust_cell_length(dated, base),
                Strip([Segment(title, base + quiet)]),
                _ending(item.left, left, base),
                Strip([Segment(item.hit, base + self.part("hit")), Segment(item.right, base)]),
            ]
        )


def _ending(text: str, width: int, style: Style) -> Strip:
    """The end of a text, so that it ends at the right edge of ``width`` cells."""
    cells = cell_len(text)
    if cells <= width:
        return Strip([Segment(" " * (width - cells) + text, style)])
    return Strip([Segment(text, style)]).crop(cells - width, cells)
