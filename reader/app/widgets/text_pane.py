"""Shows one article: lays it out, paints its layers, keeps the place. ``ReadingPane`` adds selecting.

It speaks Textual's Line API: only lines on screen are painted, and of a long text only what is needed is
broken into lines at once, the rest while nothing else is to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer

from reader.app.reading.layer import EXCERPTS, NOTHING, ORDER, Layer, Painted
from reader.app.reading.margin import margin
from reader.app.reading.page import Page
from reader.app.reading.paint import Mark, paint_line
from reader.app.widgets.component_style import component_style
from reader.app.widgets.edge_to_edge import EdgeToEdge
from reader.model.marks import UNMARKED, Marks

if TYPE_CHECKING:
    from reader.app.reading.wrap import Line
    from reader.model.article import Article

MEASURE: Final = 72
"""Cells of a line of text that read well (Bringhurst, Elements of Typographic Style, 2.1.2)."""

NARROWEST, WIDEST = 24, 200

Where = Literal["third", "top"]

_AT_ONCE: Final = 0.020  # seconds of line breaking before the first painting
_A_SLICE: Final = 0.004  # and in each slice afterwards
_BETWEEN_SLICES: Final = 0.010
_STYLES: Final = ("person", "org", "place", "norp", "event", "date", "excerpt", "overlap", "hit", "current")


class TextPane(EdgeToEdge, can_focus=True):
    """An article at a comfortable measure, centred. Offsets are code points of ``Article.text``."""

    ALLOW_SELECT = False  # the pane does its own, to the code point
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"reading-pane--{part}"
        for part in (*_STYLES, "title", "facts", "warning", "own", "sign", "selection", "caret")
    }
    DEFAULT_CSS = """
    TextPane {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .reading-pane--title { text-style: bold; }
        & > .reading-pane--facts { color: $quiet; }
        & > .reading-pane--warning { color: $text-warning; }
        & > .reading-pane--own { text-style: italic; }
        & > .reading-pane--person { color: $entity-person; text-style: bold; }
        & > .reading-pane--org { color: $entity-org; text-style: italic; }
        & > .reading-pane--place { color: $entity-place; text-style: underline; }
        & > .reading-pane--norp { color: $entity-norp; text-style: bold italic; }
        & > .reading-pane--event { color: $entity-event; text-style: italic underline; }
        & > .reading-pane--date { color: $entity-date; }
        &:ansi > .reading-pane--date, &:nocolor > .reading-pane--date { text-style: dim; }
        & > .reading-pane--excerpt { background: $panel; text-style: underline; }
        & > .reading-pane--overlap { background: $panel; text-style: uu; }
        & > .reading-pane--sign { color: $accent; }
        & > .reading-pane--hit { background: $hit-background; color: $hit-foreground; }
        & > .reading-pane--current {
            background: $current-background;
            color: $current-foreground;
            text-style: bold;
        }
        & > .reading-pane--selection {
            background: $screen-selection-background;
            color: $screen-selection-foreground;
        }
        & > .reading-pane--caret { text-style: reverse; }
    }
    """

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
        self._article: Article | None = None
        self._page: Page | None = None
        self._own = UNMARKED
        self._goal: tuple[int, Where] | None = None
        self._anchor = 0
        self._layers: dict[str, Layer] = {}
        self._title_layers: dict[str, Layer] = {}
        self._hidden: set[str] = set()
        self._strips: dict[int, Strip] = {}
        self._parts: dict[str, Style] = {}
        self._base: Style | None = None
        self._painted_width = 0  # that of the strips
        self._told_size = Size(0, 0)
        self._slices: Timer | None = None

    # -- the article ----------------------------------------------------------------------------------

    @property
    def article(self) -> Article | None:
        """What is shown."""
        return self._article

    def open(self, article: Article | None, *, at: int | None = None, where: Where = "top") -> None:
        """Show an article without any layer or mark, from its head or with code point ``at`` in sight.

        ``where`` is the height at which ``at`` stands; ``None`` empties the pane.
        """
        self._article, self._page, self._own = article, None, UNMARKED
        self._layers.clear()
        self._title_layers.clear()
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

    def set_layer(self, name: str, spans: Sequence[Painted], *, title: Sequence[Painted] = ()) -> None:
        """Light ranges of the text and of the title; ``name`` is one of ``reading.layer.ORDER``.

        Raises:
            ValueError: for another name.
        """
        if name not in ORDER:
            raise ValueError(f"no layer {name!r}: {', '.join(ORDER)}")
        self._layers[name], self._title_layers[name] = Layer(spans), Layer(title)
        self.repaint()

    def layer_of(self, name: str) -> Layer:
        """What a layer lights in the text; empty while it was not set."""
        return self._layers.get(name, NOTHING)

    def show_layer(self, name: str, *, shown: bool) -> None:
        """Show a layer or leave it unpainted, in this article and in the next ones."""
        (self._hidden.discard if shown else self._hidden.add)(name)
        self.repaint()

    def layer_shown(self, name: str) -> bool:
        """Whether a layer is painted."""
        return name not in self._hidden

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

    @property
    def page(self) -> Page | None:
        """The article as laid out; ``None`` without an article or before the pane has a size."""
        return self._page

    @property
    def margin(self) -> int:
        """Cells left of the text."""
        width = self._page.width if self._page else 0
        return max(0, (self.scrollable_content_region.width - width) // 2)

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

    def repaint(self) -> None:
        """Paint all lines anew."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Theme or focus changed."""
        self._strips.clear()
        self._parts.clear()
        self._base = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines on screen; they are painted before a resize is told, and Textual does not tell each one."""
        if self._page is None and self._article is not None:
            self.lay_out()
        if self._told_size != self.size:
            self.call_later(self._catch_up)
        return super().render_lines(crop)

    def line(self, at: int, width: int) -> Strip:
        """One line of the page: of the head or of the text, or an empty one."""
        strip = self._strips.get(at)
        if strip is None:
            self._painted_width = width
            segments = [*self._margin(at), *self._row(at)]
            strip = self._strips[at] = Strip(segments).adjust_cell_length(width, self.base)
        return strip

    def _margin(self, row: int) -> list[Segment]:
        """What stands left of a row."""
        line = None if self._page is None else self._page.line_at(row)
        shown = line is not None and self.layer_shown(EXCERPTS)
        styles = {style for *_, style in self.layer_of(EXCERPTS).between(*line)} if line and shown else ()
        return margin(self.margin, styles, self.base, self.part("sign"))

    def _row(self, row: int) -> list[Segment]:
        if self._page is None or self._article is None:
            return []
        head = self._page.head
        if row < len(head.title):
            base = self.base + self.part("title")
            return paint_line(head.heading, head.title[row], self._title_marks(head.title[row]), base)
        row -= len(head.title)
        texts = [(text, "facts") for text in head.facts] + [(text, "warning") for text in head.warnings]
        texts += [(text, "own") for text in head.own]
        if row < len(texts):
            text, part = texts[row]
            return [Segment(text, self.base + self.part(part))]
        line = self._page.line_at(row + len(head.title))
        return [] if line is None else self.paint_text(line)

    def paint_text(self, line: Line) -> list[Segment]:
        """The segments of a line of the text."""
        assert self._article is not None
        return paint_line(self._article.text, line, list(self.marks(line)), self.base)

    @property
    def base(self) -> Style:
        """The style of plain text, which Textual would work out anew for each line."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def part(self, name: str) -> Style:
        """The style of a part or a layer."""
        style = self._parts.get(name)
        if style is None:
            style = self._parts[name] = component_style(self, f"reading-pane--{name}")
        return style

    def marks(self, line: Line) -> Iterator[Mark]:
        """What lies over a line of the text, lowest first."""
        return self._marks(self._layers, line)

    def _title_marks(self, line: Line) -> list[Mark]:
        return list(self._marks(self._title_layers, line))

    def _marks(self, layers: dict[str, Layer], line: Line) -> Iterator[Mark]:
        for name in ORDER:
            if name in layers and name not in self._hidden:
                for start, end, style in layers[name].between(*line):
                    yield start, end, self.part(style)
