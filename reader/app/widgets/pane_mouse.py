"""Selecting with the mouse, to the code point.

The pane takes the mouse over while a button is down. Textual's own way adds up the widths of single code
points, which is wrong behind joined emoji and marks, and takes the right half of a wide character for the
next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import events
from textual.timer import Timer

if TYPE_CHECKING:
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import Span

_A_STEP: Final = 0.05  # seconds between two steps while the pointer is above or below the pane
_FASTEST: Final = 5  # rows a step


class MouseSelection:
    """A drag over the text of a pane: from the character pressed to the character under the pointer."""

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane
        self._pressed: Span | None = None
        self._cell = (0, 0)
        self._timer: Timer | None = None
        self.dragged = False

    def press(self, event: events.MouseDown) -> None:
        """A button went down."""
        self.dragged = False
        if event.button == 1:
            self._cell = event.x, event.y
            self._pressed = self._under(event.x, event.y)
            self._pane.capture_mouse()

    def move(self, event: events.MouseMove) -> None:
        """The pointer moved, perhaps out of the pane."""
        if self._pressed is None or (not self.dragged and (event.x, event.y) == self._cell):
            return
        self.dragged = True
        self._cell = event.x, event.y
        self._extend()
        beyond = self._beyond()
        if beyond and self._timer is None:
            self._timer = self._pane.set_interval(_A_STEP, self._step)
        elif not beyond:
            self._stop()

    def release(self) -> None:
        """The button is up, or the pane is no more."""
        self._stop()
        if self._pressed is not None:
            self._pressed = None
            self._pane.release_mouse()

    def _beyond(self) -> int:
        """Rows that the pointer is above (negative) or below the pane."""
        y, height = self._cell[1], self._pane.size.height
        return y if y < 0 else max(0, y - height + 1)

    def _step(self) -> None:
        by = max(-_FASTEST, min(self._beyond(), _FASTEST))
        self._pane.scroll_relative(y=by, animate=False)
        self._extend()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _extend(self) -> None:
        if self._pressed is None:
            return
        x, y = self._cell
        there = self._under(x, max(0, min(y, self._pane.size.height - 1)))
        self._pane.select(min(self._pressed[0], there[0]), max(self._pressed[1], there[1]))

    def _under(self, x: int, y: int) -> Span:
        """The character at a cell of the pane."""
        page = self._pane.page
        if page is None:
            return 0, 0
        gutter = self._pane.gutter
        row = y - gutter.top + self._pane.scroll_offset.y
        return page.cluster_at(row, x - gutter.left - self._pane.margin)
