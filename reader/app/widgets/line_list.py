"""A virtual list of things of one line each; only those on screen are painted."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.widgets.moving_keys import moving_keys

Item = TypeVar("Item")


class LineList(ScrollView, Generic[Item], can_focus=True):
    """Any number of lines with a cursor; what a line looks like is said by ``paint``."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--cursor",
        "line-list--hit",
        "line-list--quiet",
        "line-list--bar",
    }
    DEFAULT_CSS = """
    LineList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .line-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        & > .line-list--hit { background: $hit-background; color: $hit-foreground; text-style: bold; }
        & > .line-list--quiet { color: $quiet; }
        & > .line-list--bar { color: $accent; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving_keys("line"),
        Binding("enter,l,right", "choose", "Choose", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """Number of the current line."""

    class Chosen(Message):
        """The user chose the current line."""

    class Moved(Message):
        """The cursor stands on another line."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: Sequence[Item] = ()

    @property
    def current(self) -> Item | None:
        """What the line under the cursor shows."""
        return self._lines[self.cursor] if self._lines else None

    @abstractmethod
    def paint(self, item: Item, width: int, base: Style, quiet: Style) -> Strip:
        """One line, about ``width`` cells wide."""

    def show(self, lines: Sequence[Item], cursor: int | None = None) -> None:
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
        """Tell that the user chose the line."""
        if self._lines:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor; one on the current line chooses it."""
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
        quiet, bar = self.part("quiet"), self.part("bar")
        if at == self.cursor:
            base += self.part("cursor")
            quiet = Style()
            mark = Segment("▌", base + bar)
        else:
            mark = Segment(" ", base)
        line = self.paint(self._lines[at], width - 1, base, quiet)
        return Strip.join([Strip([mark]), line]).adjust_cell_length(width, base)

    def part(self, name: str) -> Style:
        """The style of a part of a line: ``cursor``, ``hit``, ``quiet``, ``bar``."""
        return self.get_component_rich_style(f"line-list--{name}", partial=True)
