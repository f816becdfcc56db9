"""Shows one article: lays it out and keeps the place. ``ReadingPane`` adds selecting.

Of a long text only what is needed is broken into lines at once, the rest while nothing else is to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer

from reader.app.reading.page import Page
from reader.app.widgets.layered_pane import LayeredPane
from reader.model.marks import UNMARKED, Marks

if TYPE_CHECKING:
    from reader.model.article import Article

MEASURE: Final = 72
"""Cells of a line of text that read well (Bringhurst, Elements of Typographic Style, 2.1.2)."""

NARROWEST, WIDEST = 24, 200

Where = Literal["third", "top"]

_AT_ONCE: Final = 0.020  # seconds of line breaking before the first painting
_A_SLICE: Final = 0.004  # and in each slice afterwards
_BETWEEN_SLICES: Final = 0.010


class TextPane(LayeredPane):
    """An article at a comfortable measure, centred. Offsets are code points of ``Article.text``."""

    measure: reactive[int] = reactive(MEASURE, repaint=False)
    """Cells a line of text may fill, where the pane is wide enough."""

    class Scrolled(Message, namespace="reading_pane"):
        """Another place of the article is at the top; ``percent`` of it has been seen."""

        def __init__(self, place: int, percent: int) -> None:
            super().__init__()
            self.place = place
            self.percent = percent

    class Resized(Message, namespace="reading_pane"):
        """More or less of the text is in sight."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._own = UNMARKED
        self._goal: tuple[int, Where] | None = None
        self._anchor = 0
        self._told_size = Size(0, 0)
        self._slices: Timer | None = None

    # -- the article ----------------------------------------------------------------------------------

    def open(self, article: Article | None, *, at: int | None = None, where: Where = "top") -> None:
        """Show an article without any layer or mark, from its head or with code point ``at`` in sight.

        ``where`` is the height at which ``at`` stands; ``None`` empties the pane.
        """
        self._article, self._page, self._own = article, None, UNMARKED
        self._unlight()
        self._goal, self._anchor = (None if at is None else (at, where)), 0
        self.set_reactive(TextPane.scroll_y, 0.0)
        self.set_reactive(TextPane.scroll_target_y, 0.0)
        if self._slices is not None:
            self._slices.stop()
        self.lay_out()
        self.repaint()

    def remark(self, marks: Marks) -> None:
        """Show the user's tags and note as they are now; the text stays where it is on the screen."""
        same = (marks.tags, marks.note) == (self._own.tags, self._own.note)
        self._own = marks
        if same or self._page is None:
            return
        top, height = self.scroll_offset.y, self._page.head.height
        moved = self._page.remark(marks)
        self.grow()
        if top >= height:  # else the head itself is in sight, and stays
            self.scroll_to(y=top + moved, animate=False)
        self.repaint()

    # -- the place --------------------------------------------------------------------------------------

    @property
    def place(self) -> int:
        """The code point at the top, or brought as near to it as the end of the text lets; no resize changes it."""
        if self._page is None:
            return self._goal[0] if self._goal else 0
        return self._anchor

    def _top(self, page: Page) -> int:
        """The code point at the top of the screen: the anchor, if it is in that line."""
        row = self.scroll_offset.y
        line = page.line_at(row)
        kept = line is not None and line.start <= self._anchor < max(line.end, line.start + 1)
        return self._anchor if kept else page.start_of(row)

    @property
    def percent(self) -> int:
        """How much of the text has been on screen from its start to the last line in sight, 0 to 100."""
        if self._page is None or self._article is None or not self._article.text:
            return 0
        below = self.scroll_offset.y + self.size.height
        if below >= self._page.rows:
            return 100
        return min(99, 100 * self._page.start_of(below) // len(self._article.text))

    def go_to(self, offset: int, where: Where = "third") -> None:
        """Bring a code point of the text to the top (the head with the first), or to a third of the height."""
        if self._page is None:
            self._goal = offset, where
            return
        row = self._page.row_of(offset) if offset > 0 or where == "third" else 0
        self.grow()
        self._anchor = offset
        self.scroll_to(y=max(0, row - (self.size.height // 3 if where == "third" else 0)), animate=False)
        self._anchor = offset if where == "top" else self._top(self._page)

    def in_sight(self, offset: int) -> bool:
        """Whether a code point of the text is on screen."""
        if self._page is None:
            return False
        return 0 <= self._page.row_of(offset) - self.scroll_offset.y < self.size.height

    def bring_in_sight(self, offset: int) -> None:
        """Scroll no further than is needed to have a code point on screen."""
        if self._page is None or self.in_sight(offset):
            return
        row, height = self._page.row_of(offset), self.size.height
        self.grow()
        above = row < self.scroll_offset.y
        self.scroll_to(y=row if above else row - height + 1, animate=False)

    # -- layout -----------------------------------------------------------------------------------------

    def lay_out(self) -> None:
        """Break the article into lines for the present width, with its place kept at the top."""
        if not self.is_attached:
            return  # the first resize comes back here
        room = self.scrollable_content_region.width
        if self._article is None or not room or not self.size.height:
            if self._article is not None and self._page is not None:
                self._goal = self.place, "top"
            self._page = None
            self.virtual_size = Size(room, 0)
            self._scroll_update(self.virtual_size)
            return
        width = max(2, min(self.measure, room - 2))
        if self._page is not None and self._page.width == width:
            self.grow()
            if self._top(self._page) != self._anchor:  # Textual scrolled when the window grew beyond the end
                self.go_to(self._anchor, "top")
            return
        place = self.place if self._page is not None else None
        self._page = Page(self._article, width, self._own)
        self._page.lines.make_for(_AT_ONCE)
        self._strips.clear()
        if self._goal is not None:
            goal, self._goal = self._goal, None
            self.go_to(*goal)
        else:
            self.grow()
            if place is not None:
                self.go_to(place, "top")
        self._go_on()

    def _go_on(self) -> None:
        """Make the rest of the lines in slices."""
        if self._slices is not None:
            self._slices.stop()
            self._slices = None
        if self._page is not None and not self._page.lines.complete:
            self._slices = self.set_interval(_BETWEEN_SLICES, self._slice)

    def _slice(self) -> None:
        if self._page is not None:
            self._page.lines.make_for(_A_SLICE)
        if self._page is None or self._page.lines.complete:
            self.grow()
            self._go_on()

    def grow(self) -> None:
        """Tell the scroll bar how many rows there are by now."""
        if self._page is not None:
            self.virtual_size = Size(self.scrollable_content_region.width, self._page.rows)
            self._scroll_update(self.virtual_size)  # Textual looks at the scroll bar at a resize only

    def on_resize(self) -> None:
        """Lay out anew where the width changed."""
        self._told_size = self.size
        if self._painted_width != self.scrollable_content_region.width:
            self._strips.clear()
        self.lay_out()
        self.post_message(self.Resized())

    def _catch_up(self) -> None:
        if self._told_size != self.size:
            self.on_resize()

    def validate_measure(self, measure: int) -> int:
        """Keep it readable."""
        return max(NARROWEST, min(measure, WIDEST))

    def watch_measure(self) -> None:
        """Lay out anew."""
        self.lay_out()
        self.repaint()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the new place."""
        super().watch_scroll_y(old_value, new_value)
        if self._page is not None and self._told_size == self.size:
            self._anchor = self._top(self._page)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled(self.place, self.percent))

    # -- painting -----------------------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines on screen; they are painted before a resize is told, and Textual does not tell each one."""
        if self._page is None and self._article is not None:
            self.lay_out()
        if self._told_size != self.size:
            self.call_later(self._catch_up)
        return super().render_lines(crop)
