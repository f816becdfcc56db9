"""Paints one article as laid out, with what is lit in it: layers over title and text, signs in the margin.

It speaks Textual's Line API: only lines on screen are painted. ``TextPane`` adds which article, and where in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.app.reading.layer import EXCERPTS, NOTHING, ORDER, Layer, Painted
from reader.app.reading.margin import margin
from reader.app.reading.paint import Mark, paint_line
from reader.app.widgets.component_style import component_style
from reader.app.widgets.edge_to_edge import EdgeToEdge

if TYPE_CHECKING:
    from reader.app.reading.page import Page
    from reader.app.reading.wrap import Line
    from reader.model.article import Article

_STYLES: Final = ("person", "org", "place", "norp", "event", "date", "excerpt", "overlap", "hit", "current")


class LayeredPane(EdgeToEdge, can_focus=True):
    """A page and its layers. Offsets are code points of ``Article.text``."""

    ALLOW_SELECT = False  # the pane does its own, to the code point
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"reading-pane--{part}"
        for part in (*_STYLES, "title", "facts", "warning", "own", "sign", "selection", "caret")
    }
    DEFAULT_CSS = """
    LayeredPane {
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

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._article: Article | None = None
        self._page: Page | None = None
        self._layers: dict[str, Layer] = {}
        self._title_layers: dict[str, Layer] = {}
        self._hidden: set[str] = set()
        self._strips: dict[int, Strip] = {}
        self._parts: dict[str, Style] = {}
        self._base: Style | None = None
        self._painted_width = 0  # that of the strips

    @property
    def article(self) -> Article | None:
        """What is shown."""
        return self._article

    @property
    def page(self) -> Page | None:
        """The article as laid out; ``None`` without an article or before the pane has a size."""
        return self._page

    @property
    def margin(self) -> int:
        """Cells left of the text."""
        width = self._page.width if self._page else 0
        return max(0, (self.scrollable_content_region.width - width) // 2)

    # -- layers -----------------------------------------------------------------------------------------

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

    def _unlight(self) -> None:
        """Take all layers off."""
        self._layers.clear()
        self._title_layers.clear()

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001 - Textual's
        """Nothing in it looks different with the focus: it is not to be styled and painted anew."""

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
