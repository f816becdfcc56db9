"""The kept excerpts of the open article: lit in its text, walked, and told when they lost their place."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from reader.app.layers.excerpts import excerpts
from reader.app.reading.layer import EXCERPTS
from reader.app.reading.quotation import in_marks
from reader.model.excerpt_state import ExcerptState
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import Article, ArticleId, Span
    from reader.model.excerpt import ExcerptId, PlacedExcerpt
    from reader.newsroom.excerpts import ExcerptDesk

    _Found = asyncio.Future[Sequence[PlacedExcerpt]]

_SHOWN: Final = 60  # characters of a quotation or a note in the status line


Say = Callable[[str], None]
"""Tells something in the status line."""


class Panel(Protocol):
    """Shows the excerpts beside the text."""

    def show(self, placed: Sequence[PlacedExcerpt]) -> None:
        """Show these, in this order."""
        ...

    def follow(self, position: int) -> None:
        """Mark the one at a position as the current one."""
        ...


class Stop(NamedTuple):
    """Where the walk through the excerpts halts: an excerpt, and a place that is or may be its own."""

    position: int
    span: Span | None
    number: int = 1  # of the places in question
    places: int = 1


class Kept:
    """Knows the excerpts of the open article.

    Args:
        desk: where they are kept.
        pane: the text.
        panel: shows them beside it.
        start: runs work in the background.
        say: tells which excerpt it is.

    Attributes:
        placed: by their places in the text; those without a certain one stand last.
    """

    def __init__(self, desk: ExcerptDesk, pane: ReadingPane, panel: Panel, start: Start, say: Say) -> None:
        self._desk = desk
        self._pane = pane
        self._panel = panel
        self._start = start
        self._say = say
        self._number = 0
        self._looking = asyncio.Event()  # excerpts may be looked for
        self._stop: Stop | None = None
        self._selected: Span | None = None  # what was selected at that stop
        self._wanted: ExcerptId | None = None
        self._expected: tuple[Article, _Found] | None = None
        self.placed: tuple[PlacedExcerpt, ...] = ()

    def expect(self, article: Article) -> _Found:
        """An article is about to be opened: its excerpts are looked for, and lit in its first frame if they are there."""
        found = asyncio.ensure_future(self._desk.of(article))
        found.add_done_callback(_heard)
        self._expected = article, found
        return found

    def begin(self, article: Article | None) -> None:
        """Another article is open."""
        self._number += 1
        expected, self._expected = self._expected, None
        known = expected is not None and expected[0] is article
        found = expected[1] if expected is not None and known else None
        if article is not None and found is not None and found.done() and not found.exception():
            self._put(article, found.result(), opened=True)
            return
        self._show(())
        if article is not None:
            self._start(self._load(self._number, article, found or self._find(article), opened=True))

    def look(self) -> None:
        """From now on look for the excerpts of each article; the first frame is not to wait for their tables."""
        self._looking.set()

    async def renew(self, articles: Sequence[ArticleId]) -> None:
        """The excerpts of these articles changed."""
        if self._expected is not None and self._expected[0].id in articles:
            self._expected = None
        article = self._pane.article
        if article is not None and article.id in articles:
            self._number += 1
            await self._load(self._number, article, self._desk.of(article), opened=False)

    def go_to(self, excerpt: ExcerptId) -> None:
        """Go to an excerpt of the open article, or of the one that is being opened."""
        self._wanted = excerpt
        self._go_to_wanted()

    def step(self, direction: int) -> None:
        """To the next (1) or previous (-1) excerpt; those without a place come after the last."""
        stops = list(_stops(self.placed))
        if not stops:
            self._say("Nothing of this article is kept yet: x keeps what is selected")
            return
        if (stop := self._halted(stops)) is not None:
            at = stops.index(stop) + direction
        else:
            here = self._pane.selection[0] if self._pane.selection else self._pane.place
            later = [at for at, stop in enumerate(stops) if stop.span is None or stop.span[0] >= here]
            following = later[0] if later else len(stops)
            at = following if direction > 0 else following - 1
        self._halt(stops[at % len(stops)])

    def current(self) -> PlacedExcerpt | None:
        """The excerpt that was walked to, else the one that is exactly what is selected."""
        if self._stop is not None and self._unmoved():
            return self.placed[self._stop.position]
        return self.exactly(self._pane.selection)

    def exactly(self, span: Span | None) -> PlacedExcerpt | None:
        """The excerpt that is exactly this range."""
        return next((placed for placed in self.placed if span and placed.anchor.span == span), None)

    def around(self) -> PlacedExcerpt | None:
        """The current excerpt, else the shortest one that holds all that is selected."""
        selection = self._pane.selection
        if (current := self.current()) is not None or selection is None or selection[0] == selection[1]:
            return current
        holding = [
            (span[1] - span[0], at)
            for at, placed in enumerate(self.placed)
            if (span := placed.anchor.span) and span[0] <= selection[0] and selection[1] <= span[1]
        ]
        return self.placed[min(holding)[1]] if holding else None

    def undecided(self) -> PlacedExcerpt | None:
        """The excerpt that was walked to and whose place only the user can say, while a passage is selected."""
        selection = self._pane.selection
        if self._stop is None or selection is None or selection[0] == selection[1]:
            return None
        placed = self.placed[self._stop.position]
        return placed if placed.anchor.span is None else None

    # -- inside -----------------------------------------------------------------------------------

    async def _find(self, article: Article) -> Sequence[PlacedExcerpt]:
        await self._looking.wait()
        return await self._desk.of(article)

    async def _load(
        self, number: int, article: Article, finding: Awaitable[Sequence[PlacedExcerpt]], *, opened: bool
    ) -> None:
        found = await finding
        if number == self._number:
            self._put(article, found, opened=opened)

    def _put(self, article: Article, found: Sequence[PlacedExcerpt], *, opened: bool) -> None:
        """Show what was found in an article that was just opened, or may have other excerpts now."""
        placed = tuple(sorted(found, key=lambda one: one.anchor.span or (len(article.text) + 1, 0)))
        if opened or placed != self.placed:
            self._show(placed)
        homeless = sum(placed.anchor.span is None for placed in self.placed)
        if opened and homeless:
            one = "An excerpt of this article has" if homeless == 1 else f"{homeless:,} excerpts here have"
            self._say(f"{one} no certain place in the text any more; }} goes through them")
        if self._pane.page is not None:
            self._go_to_wanted()
        elif self._wanted is not None:  # nothing can be selected in a text that is not laid out
            self._pane.call_after_refresh(self._go_to_wanted)

    def _show(self, placed: Sequence[PlacedExcerpt]) -> None:
        self.placed = tuple(placed)
        self._stop = None
        self._pane.set_layer(EXCERPTS, excerpts(one.anchor.span for one in placed if one.anchor.span))
        self._panel.show(self.placed)

    def _go_to_wanted(self) -> None:
        for stop in _stops(self.placed):
            if self.placed[stop.position].excerpt.id == self._wanted:
                self._wanted = None
                self._halt(stop)
                return

    def _halt(self, stop: Stop) -> None:
        if stop.span is not None:
            self._pane.go_to(stop.span[0])
            self._pane.select(*stop.span)
        else:
            self._pane.clear_selection()
        self._stop, self._selected = stop, self._pane.selection
        self._panel.follow(stop.position)
        self._say(_said(self.placed[stop.position], stop, len(self.placed)))

    def _halted(self, stops: Sequence[Stop]) -> Stop | None:
        """The last stop; where the excerpts changed since, that of the excerpt that is selected."""
        if self._stop in stops and self._unmoved():
            return self._stop
        return next((stop for stop in stops if stop.span and stop.span == self._pane.selection), None)

    def _unmoved(self) -> bool:
        """Whether what was selected at the last stop still is."""
        return self._pane.selection == self._selected


def _heard(found: _Found) -> None:
    """An article that is not opened after all needs no word about its excerpts."""
    if not found.cancelled():
        found.exception()


def _stops(placed: Sequence[PlacedExcerpt]) -> Iterator[Stop]:
    """Certain places, then for each other excerpt the places in question, or none."""
    for position, one in enumerate(placed):
        places = one.anchor.candidates if one.anchor.state is ExcerptState.ASK else one.anchor.candidates[:1]
        if one.anchor.span is not None or not places:
            yield Stop(position, one.anchor.span)
        else:
            yield from (Stop(position, span, n, len(places)) for n, span in enumerate(places, 1))


def _said(placed: PlacedExcerpt, stop: Stop, total: int) -> str:
    """What the status line says of a stop."""
    excerpt = placed.excerpt
    name = f"Excerpt {stop.position + 1} of {total}"
    match placed.anchor.state:
        case ExcerptState.ASK:
            return f"{name} could be here (place {stop.number} of {stop.places}): = says that it is"
        case ExcerptState.CHANGED:
            return f"{name}: its words are gone; perhaps this became of them: = says that it did"
        case ExcerptState.LOST:
            return f"{name} is lost here: {in_marks(_short(excerpt.selector.exact))}"
    moved = ", moved" if placed.anchor.state is ExcerptState.MOVED else ""
    tags = "".join(f" #{tag}" for tag in excerpt.tags)
    note = f": {_short(excerpt.note)}" if excerpt.note else ""
    return f"{name}{moved}{tags}{note}"


def _short(text: str) -> str:
    line = safe_line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
