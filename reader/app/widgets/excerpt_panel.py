"""The excerpts of the open article with their notes, below its names; it follows the walk and is clicked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.reading.quotation import in_marks
from reader.app.widgets.component_style import component_style
from reader.app.widgets.row_paint import shorten
from reader.app.widgets.state_signs import STATE_SIGNS
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.model.excerpt import ExcerptId, PlacedExcerpt

_NOTE_LINES: Final = 4
_LONGEST: Final = 600  # characters of a note that are looked at here


class _Line(NamedTuple):
    """A line of the panel: the position of its excerpt (-1: none), its part, its text."""

    position: int
    part: str
    text: str


class ExcerptPanel(ScrollView):
    """Quotation, state, tags and note of each excerpt; hidden while there is none."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"excerpt-panel--{part}" for part in ("heading", "quote", "state", "tags", "note", "current")
    }
    DEFAULT_CSS = """
    ExcerptPanel {
        display: none;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .excerpt-panel--heading { color: $quiet; text-style: bold; }
        & > .excerpt-panel--quote { text-style: underline; }
        & > .excerpt-panel--state { color: $text-warning; }
        & > .excerpt-panel--tags { color: $accent; }
        & > .excerpt-panel--note { color: $quiet; }
        & > .excerpt-panel--current { background: $block-cursor-blurred-background; }
    }
    ExcerptPanel.-filled { display: block; }
    """

    class Chosen(Message):
        """The user wants to go to an excerpt."""

        def __init__(self, excerpt: ExcerptId) -> None:
            super().__init__()
            self.excerpt = excerpt

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._placed: Sequence[PlacedExcerpt] = ()
        self._lines: tuple[_Line, ...] = ()
        self._current = -1

    def show(self, placed: Sequence[PlacedExcerpt]) -> None:
        """Show these, in this order; without any the panel is not there."""
        self._placed, self._current = placed, -1
        self.set_class(bool(placed), "-filled")
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def follow(self, position: int) -> None:
        """Mark the one at a position as the current one."""
        self._current = position
        lines = [at for at, line in enumerate(self._lines) if line.position == position]
        if lines:
            region = Region(0, lines[0], 1, len(lines))
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click goes to the excerpt."""
        offset = event.get_content_offset(self)
        at = -1 if offset is None else offset.y + self.scroll_offset.y
        if 0 <= at < len(self._lines) and self._lines[at].position >= 0:
            self.post_message(self.Chosen(self._placed[self._lines[at].position].excerpt.id))

    def on_resize(self) -> None:
        """Wrap the notes again."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = tuple(_lines(self._placed, max(8, width - 3))) if width else ()
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line, exactly as wide as the panel."""
        width, base = self.scrollable_content_region.width, self.rich_style
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(width, base)
        position, part, text = self._lines[at]
        if part and position == self._current:
            base += component_style(self, "excerpt-panel--current")
        style = base + component_style(self, f"excerpt-panel--{part}") if part else base
        indent = " " if position < 0 or part == "quote" else "   "
        return Strip([Segment(indent, base), Segment(text, style)]).adjust_cell_length(width, base)


def _lines(placed: Sequence[PlacedExcerpt], room: int) -> Iterator[_Line]:
    if not placed:
        return
    yield _Line(-1, "heading", f"Kept ({len(placed):,})")
    for position, one in enumerate(placed):
        excerpt = one.excerpt
        yield _Line(position, "quote", shorten(in_marks(safe_line(excerpt.selector.exact[:200])), room))
        if state := STATE_SIGNS[one.anchor.state]:
            yield _Line(position, "state", state)
        if excerpt.tags:
            yield _Line(position, "tags", shorten(" ".join(f"#{tag}" for tag in excerpt.tags), room))
        note = wrap(safe_line(excerpt.note[:_LONGEST]), room - 2) if excerpt.note else []
        for line in note[:_NOTE_LINES]:
            yield _Line(position, "note", shorten(line, room))
