"""A virtual list of hits in context, aligned on the hit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.model.concordance import ConcordanceLine

_DATE: Final = 11  # cells for the date, where there is room
_ROOMY: Final = 90  # cells from which there is
_WIDE: Final = 150  # cells from which the titles of the articles have room, too
_TITLE: Final = 32


class ConcordanceList(ScrollView, can_focus=True):
    """Lines of any number; only those on screen are painted."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "concordance-list--cursor",
        "concordance-list--hit",
        "concordance-list--quiet",
        "concordance-list--bar",
    }
    DEFAULT_CSS = """
    ConcordanceList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .concordance-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        & > .concordance-list--hit { background: $hit-background; color: $hit-foreground; text-style: bold; }
        & > .concordance-list--quiet { color: $quiet; }
        & > .concordance-list--bar { color: $accent; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Next line", show=False),
        Binding("k,up", "move(-1)", "Previous line", show=False),
        Binding("space,pagedown,ctrl+f", "page(1)", "Page down", show=False),
        Binding("b,pageup,ctrl+b", "page(-1)", "Page up", show=False),
        Binding("ctrl+d", "page(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", show=False),
        Binding("g,home", "first", "First line", show=False),
        Binding("G,end", "last", "Last line", show=False),
        Binding("enter,l,right", "choose", "Read", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """Number of the current line."""

    class Chosen(Message):
        """The user wants to read on at a line."""

        def __init__(self, line: ConcordanceLine) -> None:
            super().__init__()
            self.line = line

    class Moved(Message):
        """The cursor stands on another line."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: Sequence[ConcordanceLine] = ()

    @property
    def current(self) -> ConcordanceLine | None:
        """The line under the cursor."""
        return self._lines[self.cursor] if self._lines else None

    def show(self, lines: Sequence[ConcordanceLine], cursor: int | None = None) -> None:
        """Show these lines; takes the same time for any number."""
        self._lines = lines
        self.cursor = self.cursor if cursor is None else cursor
        self._measure()
        self.refresh()

    # -- keys and mouse -------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """One line further or back."""
        self.cursor += by

    def action_page(self, by: float) -> None:
        """Pages further or back; one line of the old page stays in sight."""
        self.cursor += round(by * max(1, self.size.height - 1))

    def action_first(self) -> None:
        """To the first line."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the last line that is here."""
        self.cursor = len(self._lines) - 1

    def action_choose(self) -> None:
        """Ask to read on at the line."""
        if (line := self.current) is not None:
            self.post_message(self.Chosen(line))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor; one on the current line reads."""
        offset = event.get_content_offset(self)
        at = -1 if offset is None else offset.y + self.scroll_offset.y
        if at == self.cursor:
            self.action_choose()
        elif 0 <= at < len(self._lines):
            self.cursor = at

    # -- bookkeeping ----------------------------------------------------------------------------------

    def validate_cursor(self, value: int) -> int:
        """Keep it within the lines."""
        return max(0, min(value, len(self._lines) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint the two lines, and keep the cursor in sight."""
        for line in (old, new):
            self.refresh_lines(line, 1)
        self._reveal()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._measure()
        self._reveal()

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))

    def _reveal(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, x_axis=False)

    # -- painting -------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line, exactly as wide as the list."""
        width, base = self.scrollable_content_region.width, self.rich_style
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(width, base)
        quiet, hit, bar = self._part("quiet"), self._part("hit"), self._part("bar")
        current = at == self.cursor
        if current:
            base += self._part("cursor")
            quiet = Style()
        line = self._lines[at]
        dated = _DATE if width >= _ROOMY else 0
        titled = _TITLE if width >= _WIDE else 0
        left = max(4, (width - dated - titled - 2) * 9 // 20)
        date = line.date.iso if line.date and dated else ""
        title = set_cell_size(line.title, titled - 2) + "  " if titled else ""
        return Strip.join(
            [
                Strip([Segment("▌" if current else " ", base + (bar if current else Style()))]),
                Strip([Segment(date, base + quiet)]).adjust_cell_length(dated, base),
                Strip([Segment(title, base + quiet)]),
                _ending(line.left, left, base),
                Strip([Segment(line.hit, base + hit), Segment(line.right, base)]),
            ]
        ).adjust_cell_length(width, base)

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"concordance-list--{name}", partial=True)


def _ending(text: str, width: int, style: Style) -> Strip:
    """The end of a text, so that it ends at the right edge of ``width`` cells."""
    cells = cell_len(text)
    if cells <= width:
        return Strip([Segment(" " * (width - cells) + text, style)])
    return Strip([Segment(text, style)]).crop(cells - width, cells)
