"""Sentences that mention an entity, each with its article above it, the names in them lit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from time import perf_counter
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.reading.dates import shown_date
from reader.app.reading.paint import paint_line
from reader.app.reading.wrap import Line, Lines
from reader.app.widgets.component_style import component_style
from reader.app.widgets.row_paint import shorten
from reader.model.dates import PartialDate
from reader.model.who import Join, Passage

_INDENT = 2  # cursor bar, space
_NEAR = 20  # sentences from the end at which more are wanted
_SLICE = 0.006  # seconds of breaking sentences into lines at a time
_BETWEEN_SLICES = 0.005


class PassageList(ScrollView, can_focus=True):
    """Sentences of any number and length; each is broken into lines once for a width, and painted when on screen."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "passage-list--cursor",
        "passage-list--bar",
        "passage-list--quiet",
        "passage-list--hit",
    }
    DEFAULT_CSS = """
    PassageList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        background: $background;
        color: $foreground;
        & > .passage-list--cursor { background: $block-cursor-blurred-background; }
        & > .passage-list--bar { color: $quiet; }
        & > .passage-list--quiet { color: $quiet; }
        & > .passage-list--hit { color: $hit-foreground; background: $hit-background; text-style: bold; }
        &:focus > .passage-list--bar { color: $accent; }
        &:focus > .passage-list--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Next sentence", show=False),
        Binding("k,up", "move(-1)", "Previous sentence", show=False),
        Binding("space,pagedown,ctrl+f", "page(1)", show=False),
        Binding("b,pageup,ctrl+b", "page(-1)", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
        Binding("enter,l,right", "choose", "Read the article there", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """Number of the current sentence."""

    class Chosen(Message):
        """The user wants to read on at a sentence."""

        def __init__(self, passage: Passage) -> None:
            super().__init__()
            self.passage = passage

    class Wanted(Message):
        """The cursor comes near the end of the sentences that are here."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._passages: Sequence[Passage] = ()
        self._lines: list[tuple[Line, ...]] = []  # of each sentence
        self._starts: list[int] = [0]  # row on which each begins, and the row behind the last
        self._width = 0
        self._waiting = "Looking for sentences…"

    @property
    def current(self) -> Passage | None:
        """The sentence under the cursor."""
        return self._passages[self.cursor] if self._passages else None

    def show(self, passages: Sequence[Passage], empty: str) -> None:
        """Show these; a list that is shown already may have grown at its end. ``empty``: said when there are none."""
        if passages is not self._passages:
            self._width = 0  # they are others: lay them out anew
        self._passages, self._waiting = passages, empty
        self.cursor = self.validate_cursor(self.cursor)
        self._lay_out()
        self.refresh()
        self._ask()

    # -- keys and mouse -------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """One sentence further or back."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """A page further or back."""
        here = min(self.cursor, len(self._lines) - 1)
        row = self._starts[here] + by * max(1, self.size.height - 2)
        at = self._index_at(max(0, min(row, self._starts[-1] - 1)))
        self.cursor = at if at != self.cursor else at + by

    def action_first(self) -> None:
        """To the first sentence."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the last sentence that is here."""
        self.cursor = len(self._passages) - 1

    def action_choose(self) -> None:
        """Ask to read on at the sentence."""
        if (passage := self.current) is not None:
            self.post_message(self.Chosen(passage))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor; one on the current sentence reads."""
        offset = event.get_content_offset(self)
        row = -1 if offset is None else offset.y + self.scroll_offset.y
        if not 0 <= row < self._starts[-1]:
            return
        at = self._index_at(row)
        if at == self.cursor:
            self.action_choose()
        else:
            self.cursor = at

    # -- bookkeeping ----------------------------------------------------------------------------------

    def validate_cursor(self, value: int) -> int:
        """Keep it within the sentences."""
        return max(0, min(value, len(self._passages) - 1))

    def watch_cursor(self) -> None:
        """Keep the cursor in sight."""
        self.refresh()
        self._reveal()
        self._ask()

    def on_resize(self) -> None:
        """Break the sentences anew where the width changed."""
        self._lay_out()
        self._reveal()

    def _ask(self) -> None:
        if self.cursor >= len(self._passages) - _NEAR:
            self.post_message(self.Wanted())

    def _lay_out(self) -> None:
        """Break those sentences that have no lines yet for this width; many of them in slices."""
        width = self.scrollable_content_region.width
        if width != self._width:
            self._width, self._lines, self._starts = width, [], [0]
        if width <= _INDENT or len(self._lines) == len(self._passages):
            return
        shown, until = len(self._lines), perf_counter() + _SLICE
        for passage in self._passages[shown:]:
            lines = Lines(passage.text, width - _INDENT - 1)
            lines.make_all()
            self._lines.append(tuple(lines.line(at) for at in range(len(lines))))
            self._starts.append(self._starts[-1] + 2 + len(lines))  # its article above, a blank line below
            if perf_counter() > until:
                self.set_timer(_BETWEEN_SLICES, self._lay_out)
                break
        self.virtual_size = Size(width, self._starts[-1])
        self.refresh()
        if shown <= self.cursor < len(self._lines):
            self._reveal()

    def _reveal(self) -> None:
        if self.cursor < len(self._lines):
            start = self._starts[self.cursor]
            region = Region(0, start, 1, min(self._starts[self.cursor + 1] - start, max(1, self.size.height)))
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def _index_at(self, row: int) -> int:
        return max(0, min(bisect_right(self._starts, row) - 1, len(self._lines) - 1))

    # -- painting -------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line, exactly as wide as the list."""
        width, base = self.scrollable_content_region.width, self.rich_style
        row = y + self.scroll_offset.y
        if not self._passages and y == 0:
            said = Segment(f" {shorten(self._waiting, width - 1)}", base + self._part("quiet"))
            return Strip([said]).adjust_cell_length(width, base)
        if row >= self._starts[-1] or width != self._width:
            return Strip.blank(width, base)
        at = self._index_at(row)
        within = row - self._starts[at]
        if within > len(self._lines[at]):
            return Strip.blank(width, base)
        return self._paint(self._passages[at], at, within - 1, width)

    def _paint(self, passage: Passage, at: int, line: int, width: int) -> Strip:
        base, quiet, bar = self.rich_style, self._part("quiet"), self._part("bar")
        current = at == self.cursor
        if current:
            base += self._part("cursor")
            quiet = Style()
        segments = [Segment("▌ " if current else "  ", base + bar)]
        if line < 0:
            segments.append(Segment(shorten(_origin(passage), width - _INDENT), base + quiet))
        else:
            hit = self._part("hit")
            marks = [(start, end, hit) for start, end in passage.hits]
            segments += paint_line(passage.text, self._lines[at][line], marks, base)
        return Strip(segments).adjust_cell_length(width, base)

    def _part(self, name: str) -> Style:
        return component_style(self, f"passage-list--{name}")


def _origin(passage: Passage) -> str:
    """``16 Jul 2024 · BBC News · Diplomat defects``; by the surname alone, that it is probable."""
    day = shown_date(PartialDate(passage.date), None) if passage.date else "undated"
    probable = "probably" if passage.join is Join.SURNAME else ""
    return " · ".join(filter(None, (day, probable, passage.publisher, passage.title)))
