"""An article whose hits are stepped through, one of them the current one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from reader.app.reading.layer import HITS, Painted
from reader.app.widgets.text_pane import TextPane, Where

if TYPE_CHECKING:
    from reader.app.reading.paint import Mark
    from reader.app.reading.wrap import Line
    from reader.model.article import Article


class HitPane(TextPane):
    """Hits are the spans of the layer ``HITS``; before the first step none of them is the current one."""

    class HitsChanged(Message):
        """Other hits are lit, or another of them is the current one."""

    class HitsExhausted(Message):
        """There is no further hit in this direction, 1 or -1."""

        def __init__(self, direction: int) -> None:
            super().__init__()
            self.direction = direction

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._hit: int | None = None
        self._landed: tuple[int, int] | None = None  # code point gone to last, and the row at the top then
        self._opened_at: int | None = None

    def open(self, article: Article | None, *, at: int | None = None, where: Where = "top") -> None:
        """See ``TextPane.open``; there is no current hit afterwards."""
        self._hit, self._opened_at, self._landed = None, at, None
        super().open(article, at=at, where=where)

    def set_layer(self, name: str, spans: Sequence[Painted], *, title: Sequence[Painted] = ()) -> None:
        """See ``TextPane.set_layer``; a hit at which the article was opened is the current one."""
        super().set_layer(name, spans, title=title)
        if name == HITS:
            starts = [start for start, _, _ in self.layer_of(HITS).spans]
            self._hit = starts.index(self._opened_at) if self._opened_at in starts else None
            self.call_later(self._tell_hits)

    @property
    def hit_position(self) -> tuple[int, int]:
        """Number of the current hit (from 1; 0 before the first step) and how many there are."""
        return (0 if self._hit is None else self._hit + 1), len(self.layer_of(HITS))

    def next_hit(self, direction: int = 1) -> bool:
        """Step to the next (1) or previous (-1) hit.

        Without a current hit the nearest one in that direction is taken, round the end of the article if
        need be. Returns false, and says ``HitsExhausted``, when there is none.
        """
        hits = self.layer_of(HITS)
        if self._hit is None:
            following = hits.from_place(self.place)
            hit = (following if direction > 0 else following - 1) % max(1, len(hits))
        else:
            hit = self._hit + direction
        if not 0 <= hit < len(hits):
            self.post_message(self.HitsExhausted(direction))
            return False
        self.step_to(hit)
        return True

    def hit_from(self, place: int) -> None:
        """Step to the first hit at a place of the text or behind it, round the end if need be."""
        if count := len(self.layer_of(HITS)):
            self.step_to(self.layer_of(HITS).from_place(place) % count)

    def hit_from_end(self, direction: int) -> None:
        """Step to the first hit (1) or to the last (-1)."""
        if count := len(self.layer_of(HITS)):
            self.step_to(0 if direction > 0 else count - 1)

    def step_to(self, hit: int) -> None:
        """Make a hit, by its number from 0, the current one, and bring it into sight."""
        hits = self.layer_of(HITS)
        self._hit = hit
        if self.in_sight(hits.spans[hit][0]):
            self._landed = hits.spans[hit][0], self.scroll_offset.y
        else:
            self.go_to(hits.spans[hit][0])
        self.repaint()
        self.call_later(self._tell_hits)

    def _tell_hits(self) -> None:
        """Called later: while the screen is at work, a message seems to be its own and does not rise up to it."""
        self.post_message(self.HitsChanged())

    def go_to(self, offset: int, where: Where = "third") -> None:
        """See ``TextPane.go_to``."""
        super().go_to(offset, where)
        self._landed = offset, self.scroll_offset.y

    @property
    def hit_at_hand(self) -> int | None:
        """The code point of the current hit; ``None`` without one, or once it was scrolled away from."""
        if self._hit is None:
            return None
        start = self.layer_of(HITS).spans[self._hit][0]
        return start if self._landed == (start, self.scroll_offset.y) else None

    def marks(self, line: Line) -> Iterator[Mark]:
        """The layers, and over them the current hit."""
        yield from super().marks(line)
        if self._hit is not None and self.layer_shown(HITS):
            start, end, _ = self.layer_of(HITS).spans[self._hit]
            yield start, end, self.part("current")
