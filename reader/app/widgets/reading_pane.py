"""The article being read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from reader.model.article import Article, Span

Painted = tuple[int, int, str]
"""Start, end, style name (see ``reader.app.layers``)."""


class ReadingPane(ScrollView, can_focus=True):
    """One article: head, then the text at a comfortable measure; offsets are code points of its text."""

    measure: reactive[int] = reactive(72)

    class Scrolled(Message):
        """Another place of the article is at the top."""

        def __init__(self, place: int, percent: int) -> None:
            super().__init__()
            self.place = place
            self.percent = percent

    class SelectionChanged(Message):
        """Another part of the text is selected; nothing where ``start == end``."""

        def __init__(self, start: int, end: int) -> None:
            super().__init__()
            self.start = start
            self.end = end

    class HitsExhausted(Message):
        """There is no further hit in this direction (1 or -1)."""

        def __init__(self, direction: int) -> None:
            super().__init__()
            self.direction = direction

    class MentionClicked(Message):
        """A mention was clicked; ``offset`` lies in it."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    article: Article | None = None

    def open(self, article: Article | None, *, at: int | None = None) -> None:
        """Show an article, from its head or with code point ``at`` in sight; ``None`` empties the pane."""
        self.article = article

    def set_layer(self, name: str, spans: Sequence[Painted], *, title: Sequence[Painted] = ()) -> None:
        """Light ranges of text and title; ``name`` is ``entities``, ``excerpts`` or ``hits``."""

    def show_layer(self, name: str, *, shown: bool) -> None:
        """Show a layer or not."""

    def layer_shown(self, name: str) -> bool:
        """Whether a layer is shown."""
        return True

    def go_to(self, offset: int, where: Literal["third", "top"] = "third") -> None:
        """Bring a code point of the text to the top, or to a third of the height."""

    def next_hit(self, direction: int = 1) -> bool:
        """To the next or previous hit; false when there is none."""
        return False

    @property
    def hit_position(self) -> tuple[int, int]:
        """Number of the current hit (from 1, 0 for none) and how many there are."""
        return 0, 0

    @property
    def place(self) -> int:
        """The code point at the top."""
        return 0

    @property
    def percent(self) -> int:
        """How much of the text has passed, 0 to 100."""
        return 0

    @property
    def selecting(self) -> bool:
        """Whether motions extend a selection now."""
        return False

    @property
    def selection(self) -> Span | None:
        """The selected range of the text."""
        return None

    def selected_text(self) -> str:
        """The selected part of the article's own text, paragraphs apart by one blank line."""
        return ""

    def select(self, start: int, end: int) -> None:
        """Select a range of the text."""

    def clear_selection(self) -> None:
        """Select nothing."""
