"""Articles per month as a bar chart; left and right walk it, Enter chooses the months of a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.app.reading.month_bars import Bars, Column, bars
from reader.app.widgets.row_paint import shorten

_AROUND: Final = 3  # lines that are no columns: heading, axis, years


class MonthChart(Widget, can_focus=True):
    """A heading, columns as high as there is room, the axis and the years."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "month-chart--bar",
        "month-chart--current",
        "month-chart--quiet",
        "month-chart--heading",
    }
    DEFAULT_CSS = """
    MonthChart {
        height: 7;
        padding: 0 1;
        background: $background;
        color: $foreground;
        & > .month-chart--bar { color: $accent; }
        & > .month-chart--current { color: $accent; text-style: bold; }
        & > .month-chart--quiet { color: $quiet; }
        & > .month-chart--heading { color: $quiet; text-style: bold; }
        &:focus > .month-chart--current { color: $foreground; text-style: bold; }
        &:focus > .month-chart--heading { color: $accent; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "move(1)", "Next month", show=False),
        Binding("left,h", "move(-1)", "Previous month", show=False),
        Binding("home,g", "first", "First month", show=False),
        Binding("end,G", "last", "Last month", show=False),
        Binding("enter", "choose", "Articles of the month", show=False),
    ]

    cursor: reactive[int] = reactive(0)
    """Number of the current column."""

    class Chosen(Message):
        """The user wants the articles of a column."""

        def __init__(self, column: Column) -> None:
            super().__init__()
            self.column = column

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._months: Sequence[tuple[str, int]] = ()
        self._bars = Bars((), 1, 1)

    @property
    def current(self) -> Column | None:
        """The column under the cursor."""
        return self._bars.columns[self.cursor] if self._bars.columns else None

    def show(self, months: Sequence[tuple[str, int]]) -> None:
        """Show these months; the cursor stands on the last one."""
        self._months = months
        self._lay_out()
        self.cursor = len(self._bars.columns) - 1

    # -- keys and mouse -------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """One column further or back."""
        self.cursor += by

    def action_first(self) -> None:
        """To the first column."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the last column."""
        self.cursor = len(self._bars.columns) - 1

    def action_choose(self) -> None:
        """Ask for the articles of the column."""
        if (column := self.current) is not None:
            self.post_message(self.Chosen(column))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor; one on the current column chooses it."""
        offset = event.get_content_offset(self)
        at = -1 if offset is None else (offset.x - self._margin) // self._bars.cells
        if at == self.cursor:
            self.action_choose()
        elif 0 <= at < len(self._bars.columns):
            self.cursor = at

    # -- bookkeeping ----------------------------------------------------------------------------------

    def validate_cursor(self, value: int) -> int:
        """Keep it within the columns."""
        return max(0, min(value, len(self._bars.columns) - 1))

    def on_resize(self) -> None:
        """Another width may need other columns; the cursor stays at its months."""
        was = self.current
        self._lay_out()
        if was is not None:
            self.cursor = next(
                (at for at, column in enumerate(self._bars.columns) if column.last >= was.last), 0
            )
        self.refresh()

    def _lay_out(self) -> None:
        self._bars = bars(self._months, max(1, self.content_size.width - self._margin))

    @property
    def _margin(self) -> int:
        """Cells left of the columns, for the scale."""
        return len(f"{max((count for _, count in self._months), default=0):,}") + 4

    # -- painting -------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line, exactly as wide as the chart."""
        base, width = self.rich_style, self.content_size.width
        height = max(1, self.content_size.height - _AROUND)
        if y == 0:
            segments = self._heading(base, width)
        elif not self._bars.columns:
            segments = []
        elif y <= height:
            segments = self._columns(base, height, y - 1)
        else:
            segments = self._below(base, y - height - 1)
        return Strip(segments).adjust_cell_length(width, base)

    def _heading(self, base: Style, width: int) -> list[Segment]:
        column = self.current
        if column is None:
            return [Segment("No article is dated to the month", base + self._part("quiet"))]
        title = f"Articles per {self._bars.period}"
        said = f"{column.said}: {column.count:,}"
        gap = " " * max(2, min(width, self._margin + self._bars.width) - cell_len(title) - cell_len(said))
        return [
            Segment(title, base + self._part("heading")),
            Segment(shorten(gap + said, max(0, width - cell_len(title))), base),
        ]

    def _columns(self, base: Style, height: int, line: int) -> list[Segment]:
        text = self._bars.row(height, line)
        scale = f"{self._bars.most:,}" if line == 0 else ""
        start, end = self._place()
        bar = base + self._part("bar")
        return [
            Segment(f"{scale:>{self._margin - 2}} │", base + self._part("quiet")),
            Segment(text[:start], bar),
            Segment(text[start:end], base + self._part("current")),
            Segment(text[end:], bar),
        ]

    def _below(self, base: Style, line: int) -> list[Segment]:
        """The axis, where an arrow points at the current column, and the years."""
        ticks, years = self._bars.axis(self.content_size.width - self._margin)
        quiet = base + self._part("quiet")
        if line:
            return [Segment(" " * self._margin + years, quiet)]
        start, end = self._place()
        arrow = "▲".center(end - start, "─")
        return [
            Segment(" " * (self._margin - 1) + "└" + ticks[:start], quiet),
            Segment(arrow, base + self._part("current")),
            Segment(ticks[end:], quiet),
        ]

    def _place(self) -> tuple[int, int]:
        """The cells of the current column."""
        start = self.cursor * self._bars.cells
        return start, start + self._bars.cells - self._bars.gap

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"month-chart--{name}", partial=True)
