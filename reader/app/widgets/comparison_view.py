"""Two articles sentence by sentence: beside each other where there is room, else one below the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from reader.app.reading.paint import Mark, paint_line
from reader.app.reading.side_by_side import Row, SideBySide, differences, sign
from reader.app.reading.wrap import Line
from reader.app.widgets.comparison_keys import COMPARISON_KEYS
from reader.app.widgets.component_style import component_style
from reader.app.widgets.edge_to_edge import EdgeToEdge
from reader.model.comparison import Comparison, Kinship

BESIDE: Final = 100
"""Cells from which the two stand beside each other."""

_WIDEST: Final = 76  # cells of a column of text
_MARGIN: Final = 5  # cells for cursor and sign
_GAP: Final = 3
_AT_ONCE: Final = 0.020  # seconds of laying out before the first painting
_A_SLICE: Final = 0.004  # and in each slice afterwards
_BETWEEN_SLICES: Final = 0.010


class ComparisonView(EdgeToEdge, can_focus=True):
    """The cursor stands on a pair of sentences; both texts move in step.

    Attributes:
        cursor: number of the pair.
        side: 0 when the first article is looked at, 1 for the second.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"comparison--{part}" for part in ("alike", "marked", "sign", "cursor", "rule")
    }
    DEFAULT_CSS = """
    ComparisonView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .comparison--alike { color: $quiet; }
        &:ansi > .comparison--alike, &:nocolor > .comparison--alike { text-style: dim; }
        & > .comparison--marked { color: $accent; text-style: bold underline; }
        & > .comparison--sign { color: $accent; text-style: bold; }
        & > .comparison--cursor { background: $block-cursor-blurred-background; }
        & > .comparison--rule { color: $rule; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = COMPARISON_KEYS

    class Moved(Message):
        """The cursor stands on another pair, or the other side."""

    class Chosen(Message):
        """The user wants to read the article at the cursor."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.cursor = 0
        self.side = 0
        self._comparison: Comparison | None = None
        self._sheet: SideBySide | None = None
        self._stops: list[int] = []
        self._goal = 0  # a pair that is not laid out yet, to which the cursor goes
        self._strips: dict[int, Strip] = {}
        self._slices: Timer | None = None

    def show(self, comparison: Comparison, cursor: int = 0) -> None:
        """Show a comparison, with the cursor on one of its pairs."""
        self._comparison = comparison
        self._stops = list(differences(comparison))
        self.cursor = 0
        self._lay_out(cursor, 0)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._comparison

    @property
    def place(self) -> str:
        """Where the cursor stands among the differences, in words."""
        if not self._stops:
            return "no difference"
        return f"{bisect_right(self._stops, self.cursor):,} of {len(self._stops):,}"

    def look_at(self, side: int) -> None:
        """Look at one of the two articles."""
        self.side = side
        self.post_message(self.Moved())

    # -- keys and mouse -------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """A sentence on or back; first through one that is longer than the screen."""
        if self._sheet is None or not self._sheet.tops:
            return
        top, bottom = self._sheet.tops[self.cursor], self._sheet.bottom(self.cursor)
        view = self.scroll_offset.y
        if (by > 0 and bottom > view + self.size.height) or (by < 0 and top < view):
            self.scroll_to(y=view + by, animate=False)
            return
        self._go(self.cursor + by)

    def action_page(self, by: float) -> None:
        """Pages on or back; a line of the old page stays in sight."""
        if self._sheet is None or not self._sheet.tops:
            return
        rows = round(by * max(1, self.size.height - 1))
        at = self._sheet.tops[self.cursor] + rows
        pair = bisect_right(self._sheet.tops, at) - 1
        if pair == self.cursor and not 0 < self.scroll_offset.y + rows < self.max_scroll_y:
            pair += 1 if by > 0 else -1
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)
        self._go(pair)

    def action_first(self) -> None:
        """To the first sentence."""
        self._go(0)

    def action_last(self) -> None:
        """To the last sentence that is laid out."""
        if self._sheet is not None:
            self._go(len(self._sheet.tops) - 1)

    def action_difference(self, by: int) -> None:
        """To the next difference, or the one before."""
        at = bisect_right(self._stops, self.cursor) if by > 0 else bisect_left(self._stops, self.cursor) - 1
        if 0 <= at < len(self._stops):
            self._go(self._stops[at], high=True)

    def action_read(self) -> None:
        """Tell that the user wants to read there."""
        if self._sheet is not None and self._sheet.tops:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor, and looks at the article clicked on; one on the cursor's pair reads there."""
        offset = event.get_content_offset(self)
        sheet = self._sheet
        if sheet is None or offset is None or offset.y + self.scroll_offset.y >= len(sheet.rows):
            return
        row = sheet.rows[offset.y + self.scroll_offset.y]
        beside = self._left + _MARGIN + sheet.width + 1
        side = int(offset.x >= beside) if sheet.columns == 2 else int(row.first is None)
        if (row.pair, side) == (self.cursor, self.side):
            self.action_read()
            return
        self.side = side
        self._go(row.pair)

    # -- laying out -----------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Lay out anew, with the cursor at the height where it was."""
        sheet = self._sheet
        if self._comparison is not None and (
            sheet is None or self._measure() != (sheet.width, sheet.columns)
        ):
            height = sheet.tops[self.cursor] - self.scroll_offset.y if sheet and sheet.tops else 0
            self._lay_out(max(self.cursor, self._goal), max(0, height))

    def notify_style_update(self) -> None:
        """Colours are others now."""
        super().notify_style_update()
        self._strips.clear()

    def _measure(self) -> tuple[int, int]:
        """Cells of a line of text, and the number of columns."""
        width = self.scrollable_content_region.width
        if self.app.size.width < BESIDE:
            return max(2, min(_WIDEST, width - _MARGIN)), 1
        return max(2, min(_WIDEST, (width - _MARGIN - _GAP) // 2)), 2

    @property
    def _left(self) -> int:
        """Cells left of everything, so that it stands in the middle."""
        if self._sheet is None:
            return 0
        used = _MARGIN + self._sheet.columns * self._sheet.width + (self._sheet.columns - 1) * _GAP
        return max(0, (self.scrollable_content_region.width - used) // 2)

    def _lay_out(self, cursor: int, height: int) -> None:
        if self._comparison is None or not self.size.width:
            return
        self._sheet = SideBySide(self._comparison, *self._measure())
        self._goal = cursor
        if self._slices is not None:
            self._slices.stop()
        self._grow(_AT_ONCE, height)
        if not self._sheet.complete:
            self._slices = self.set_interval(_BETWEEN_SLICES, lambda: self._grow(_A_SLICE, height))

    def _grow(self, seconds: float, height: int) -> None:
        """Lay out more; go where the cursor is to be once that is there."""
        sheet = self._sheet
        if sheet is None:
            return
        before = len(sheet.tops)
        sheet.make_for(seconds)
        if sheet.complete and self._slices is not None:
            self._slices.stop()
        self.virtual_size = Size(self.scrollable_content_region.width, len(sheet.rows))
        if sheet.tops and before <= self._goal < len(sheet.tops):
            self.cursor = self._goal
            self.scroll_to(y=sheet.tops[self.cursor] - height, animate=False, force=True)
            self.post_message(self.Moved())
        self.cursor = max(0, min(self.cursor, len(sheet.tops) - 1))
        self._strips.clear()
        self.refresh()

    def _go(self, pair: int, *, high: bool = False) -> None:
        """Put the cursor on a pair and bring it in sight, at a third of the height if it was not (``high``)."""
        sheet = self._sheet
        if sheet is None or not sheet.tops:
            return
        self.cursor = self._goal = max(0, min(pair, len(sheet.tops) - 1))
        top, bottom = sheet.tops[self.cursor], sheet.bottom(self.cursor)
        view, height = self.scroll_offset.y, self.size.height
        if top < view or bottom > view + height:
            third = height // 3 if high else 0
            y = top - third if high or top < view or bottom - top > height else bottom - height
            self.scroll_to(y=max(0, y), animate=False, force=True)
        self._strips.clear()
        self.refresh()
        self.post_message(self.Moved())

    # -- painting -------------------------------------------------------------------------------------

    def line(self, at: int, width: int) -> Strip:
        """A row, exactly ``width`` cells wide."""
        strip = self._strips.get(at)
        if strip is None or strip.cell_length != width:
            strip = self._strips[at] = self._paint(at, width)
        return strip

    def _paint(self, at: int, width: int) -> Strip:
        sheet, base = self._sheet, self.rich_style
        if sheet is None or at >= len(sheet.rows):
            return Strip.blank(width, base)
        row = sheet.rows[at]
        blank = row.first is None and row.second is None
        if row.pair == self.cursor and not blank:
            base += component_style(self, "comparison--cursor")
            bar = Segment("▌", base + component_style(self, "comparison--sign"))
        else:
            bar = Segment(" ", base)
        parts = [Segment(" " * self._left, self.rich_style), bar, self._sign(at, row, base)]
        if sheet.columns == 1:
            side = int(row.first is None)
            parts += self._text(row.pair, side, row.second if side else row.first, base)
        else:
            rule = Segment(" │ ", self.rich_style + component_style(self, "comparison--rule"))
            parts += [*self._text(row.pair, 0, row.first, base), rule]
            parts += self._text(row.pair, 1, row.second, base)
        return Strip(parts).adjust_cell_length(width, self.rich_style)

    def _sign(self, at: int, row: Row, base: Style) -> Segment:
        """What the pair is, before its first row; in one column before that of either sentence."""
        sheet = self._sheet
        assert sheet is not None
        begins = at == sheet.tops[row.pair]
        side = None
        if sheet.columns == 1:
            side = int(row.first is None)
            line = row.second if side else row.first
            begins = line is not None and line.start == 0
        shown = sign(sheet.comparison.pairs[row.pair], side) if begins else ""
        return Segment(shown.ljust(_MARGIN - 1), base + component_style(self, "comparison--sign"))

    def _text(self, pair: int, side: int, line: Line | None, base: Style) -> list[Segment]:
        """A line of a sentence, as wide as the column."""
        sheet = self._sheet
        assert sheet is not None
        if line is None:
            return [Segment(" " * sheet.width, base)]
        one = sheet.comparison.pairs[pair]
        sentence = one.second if side else one.first
        assert sentence is not None
        if one.kind is Kinship.ALIKE:
            base += component_style(self, "comparison--alike")
        style = component_style(self, "comparison--marked")
        marks: list[Mark] = [
            (low - sentence.start, high - sentence.start, style) for low, high in sentence.marks
        ]
        found = paint_line(sheet.sentence(pair, side), line, marks, base)
        room = sheet.width - sum(cell_len(segment.text) for segment in found)
        return [*found, Segment(" " * max(0, room), base)]
