"""From a typed query to the rows of the list. Typing never waits; the newest query wins."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reader.app.desk.listings import Listing, ResultListing, ShelfListing
from reader.app.desk.question import Question
from reader.app.desk.rows import WINDOW, WindowedRows
from reader.app.desk.spelling import NothingFound
from reader.app.widgets.row_lines import NO_HEADINGS, Headings
from reader.model.sort import Sort

if TYPE_CHECKING:
    from reader.app.desk.patience import PatientMarks
    from reader.app.errors import Start
    from reader.app.widgets.article_list import ArticleList
    from reader.app.widgets.list_row import ListRow
    from reader.model.answer import Answer
    from reader.model.article import ArticleId
    from reader.newsroom import Newsroom

_PATIENCE: Final = 0.15  # seconds before the user is told that a search is going on
_MEANINGS_TOLD: Final = 2
SEARCHING: Final = "searching…"
_LONGEST: Final = 1.0  # seconds that Enter waits for the hits of what was typed
_TRIES: Final = (
    5  # a question of another part of the program, or the cursor, may overtake ours, but not for ever
)

_Kept = Callable[[], "ArticleId | None"]
"""The article on which the cursor shall be when the rows are here."""


class Searching:
    """Keeps the list in step with the query.

    Args:
        newsroom: where rows and answers come from.
        marks: the user's marks on them.
        articles: the list to fill.
        start: runs work in the background.
        say: shows what was found, at the right of the search line.
        listed: called whenever the list has other rows.

    Attributes:
        question: the query as typed last.
        sort: the order asked for.
        known: number of articles on the shelf when last looked at.
        answer: what is in the list; ``None`` while it shows everything.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        marks: PatientMarks,
        articles: ArticleList,
        start: Start,
        *,
        say: Callable[[str], None],
        listed: Callable[[], None],
    ) -> None:
        self._newsroom = newsroom
        self._marks = marks
        self._articles = articles
        self._start = start
        self._say = say
        self._listed = listed
        self._number = 0
        self._settled = asyncio.Event()
        self._settled.set()
        self._rows: WindowedRows | None = None
        self._window = WINDOW
        self._placed = 0  # row on which the cursor was put when the rows came
        self._listing: Listing | None = None
        self.question = Question()
        self.sort = Sort.RELEVANCE
        self.known = 0
        self.answer: Answer | None = None

    @property
    def text(self) -> str:
        """The query as typed last."""
        return self.question.text

    @property
    def nothing(self) -> NothingFound | None:
        """Why nothing was found, and what may be meant; ``None`` while there is something."""
        if self.answer is None or self.answer.total or self.answer.partial:
            return None
        return NothingFound(self.answer)

    def ask(self, text: str, *, keep: ArticleId | None = None) -> None:
        """Show the answer to ``text`` as soon as it is there; until then the old rows stay.

        Args:
            text: the query as typed; empty lists everything, newest first.
            keep: the article on which the cursor shall stay, if the new rows have it.
        """
        self._start(self.answered(text, keep=keep))

    def answered(self, text: str, *, keep: ArticleId | None = None) -> Awaitable[None]:
        """The same as ``ask``, but the caller waits for it."""
        return self._begun(text, lambda: keep)

    @property
    def walked(self) -> bool:
        """Whether the cursor is elsewhere in the list than where it was put when the rows came."""
        return self._articles.cursor != self._placed

    @property
    def is_settled(self) -> bool:
        """Whether the list shows what was asked for last, or could not."""
        return self._settled.is_set()

    async def settled(self) -> None:
        """Wait until ``is_settled``; not for ever."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._settled.wait(), _LONGEST)

    def again(self) -> None:
        """Ask the same once more, because something changed; the cursor stays on its article.

        That is the one on which it stands when the rows are here: the user may move it until then.
        """
        self._start(self._begun(self.text, lambda: self._articles.cursor_key))

    def next_sort(self) -> Sort:
        """Change the order of the list, and return the new one."""
        typed = bool(self.text.strip())
        orders = [Sort.RELEVANCE, Sort.DATE, Sort.PUBLISHER] if typed else [Sort.DATE, Sort.PUBLISHER]
        now = self.sort if self.sort in orders else Sort.DATE
        self.sort = orders[(orders.index(now) + 1) % len(orders)]
        self.ask(self.text)
        return self.sort

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """The articles of the list from a row on, whether or not those rows are here."""
        return await self._listing.ids(offset, limit) if self._listing else ()

    def here(self) -> Iterator[ArticleId]:
        """The articles of the rows that are here."""
        return iter(()) if self._rows is None else self._rows.keys()

    def restate(self, change: Callable[[ListRow], ListRow]) -> None:
        """Change the rows that are here, after the user marked something."""
        if self._rows is not None:
            self._rows.restate(change)
            self._articles.rows_changed(0, len(self._rows))

    # -- how it goes ----------------------------------------------------------------------------------

    def _begun(self, text: str, keep: _Kept) -> Awaitable[None]:
        self._number += 1
        self.question = self.question.changed(text)
        self._settled.clear()
        return self._answer(self._number, keep)

    async def _answer(self, number: int, keep: _Kept) -> None:
        try:
            await self._list(number, keep)
        finally:
            if number == self._number:
                self._settled.set()

    async def _list(self, number: int, keep: _Kept) -> None:
        if number != self._number:
            return
        # a screenful comes first: most of an answer's time goes into the passages of its rows
        self._window = self._articles.rows_in_sight or WINDOW
        if self.text.strip() or self.sort is Sort.PUBLISHER:
            await self._list_results(number, keep)
        else:
            await self._list_all(number, keep)

    async def _list_all(self, number: int, keep: _Kept) -> None:
        listing = ShelfListing(self._newsroom, self._marks)
        for _ in range(_TRIES):
            kept = keep()
            cursor = (await self._newsroom.shelf.position(kept) if kept else None) or 0
            offset = cursor // self._window * self._window
            self.known, rows = await asyncio.gather(
                self._newsroom.shelf.count(), listing.fetch(offset, self._window)
            )
            if number != self._number or keep() == kept:
                break
        if number == self._number:
            self.answer = None
            self._say(f"{self.known:,} {'article' if self.known == 1 else 'articles'} · newest first")
            self._fill(self.known, listing, offset, rows, cursor)

    async def _list_results(self, number: int, keep: _Kept) -> None:
        listing = ResultListing(self._newsroom, self._marks, self.text, self.sort)
        self.known, answer = await asyncio.gather(self._newsroom.shelf.count(), self._asked(listing, number))
        if answer is None:
            return
        rows = await listing.rows(answer)
        if number == self._number:
            self.answer = answer
            self._say(found_in_words(answer, self.known, self.sort))
            kept = keep()
            cursor = next((at for at, row in enumerate(rows) if row.key == kept), 0)
            self._fill(answer.total + answer.partial, listing, 0, rows, cursor)

    async def _asked(self, listing: ResultListing, number: int) -> Answer | None:
        answer = None
        for _ in range(_TRIES):
            if answer is None and number == self._number:
                answer = await self._patiently(listing, number)
        return answer

    async def _patiently(self, listing: ResultListing, number: int) -> Answer | None:
        asking = asyncio.ensure_future(listing.ask(0, self._window))
        done, _ = await asyncio.wait({asking}, timeout=_PATIENCE)
        if not done and number == self._number:
            self._say(SEARCHING)
        return await asking

    def _fill(self, length: int, listing: Listing, offset: int, rows: Sequence[ListRow], cursor: int) -> None:
        if self._rows is not None:
            self._rows.close()
        self._listing = listing
        self._rows = WindowedRows(
            length, listing.fetch, self._articles.rows_changed, self._start, self._window
        )
        self._rows.put(offset, rows)
        partial = self.answer.partial if self.answer else 0
        some = some_in_words(self.answer) if self.answer else ""
        headings = Headings((length - partial,), lambda _: some) if partial else NO_HEADINGS
        self._placed = cursor
        self._articles.set_source(self._rows, cursor=cursor, headings=headings)
        self._listed()


def some_in_words(answer: Answer) -> str:
    """``3 with “gaddafi” or some of the words``: what is also meant first, as the list may be narrow."""
    meant = dict.fromkeys(each.meant.strip('"') for each in answer.instead)
    said = [f"“{name}”" for name in meant][:_MEANINGS_TOLD]
    return f"{answer.partial:,} with " + " or ".join([", ".join(said), "some of the words"][not said :])


def found_in_words(answer: Answer, known: int, sort: Sort) -> str:
    """``3 of 10,482 · 0.01 s · relevance``, and what keeps the answer from being whole.

    While the first articles are still being read nothing was searched yet.
    """
    if not known and (answer.cut or answer.pending):
        return SEARCHING
    some = f" (+{answer.partial:,})" if answer.partial else ""
    parts = [f"{answer.total:,}{some} of {known:,}", f"{answer.took_ms / 1000:.2f} s", sort.value]
    if answer.pending:
        parts.append(f"{answer.pending:,} not searchable yet")
    if answer.cut:
        parts.append("in part")  # the status line says why, once the query is whole
    return " · ".join(parts)
