"""All excerpts across the library: asked for as one types, and arranged."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import filterfalse
from typing import TYPE_CHECKING, Final, cast

from reader.app.desk.excerpt_rows import (
    ORDERS,
    excerpt_row,
    gone_row,
    heading,
    plain_words,
    with_state,
)
from reader.app.desk.excerpt_states import ExcerptStates
from reader.app.desk.rows import WINDOW, WindowedRows
from reader.app.widgets.list_row import ListRow
from reader.app.widgets.row_lines import Headings
from reader.errors import QueryError
from reader.model.excerpt import Dossier, Excerpt, ExcerptId, ExcerptOrder, Listing

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.app.widgets.excerpt_list import ExcerptList
    from reader.model.article import ArticleId
    from reader.newsroom.excerpts import ExcerptDesk

_HELD: Final = 2000  # excerpts whose headline a heading may need


class Gathering:
    """Fills a list with the excerpts that answer a query.

    Args:
        desk: where they are kept.
        rows: the list.
        start: runs work in the background.
        listed: called whenever the list has other rows.
        faulty: told why a query is not understood.

    Attributes:
        listing: what is listed, and how.
    """

    def __init__(
        self,
        desk: ExcerptDesk,
        rows: ExcerptList,
        *,
        start: Start,
        listed: Callable[[], None],
        faulty: Callable[[QueryError], None],
    ) -> None:
        self._desk = desk
        self._list = rows
        self._start = start
        self._listed = listed
        self._faulty = faulty
        self._states = ExcerptStates(desk, start, self._restate)
        self._source: WindowedRows | None = None
        self._text = self._shown = ""
        self._settled = asyncio.Event()
        self._settled.set()
        self._again = False
        self._order = ExcerptOrder.NEWEST
        self._own = True  # what lies in a dossier is shown in the dossier's order
        self.listing = Listing()

    # -- finding ----------------------------------------------------------------------------------

    def ask(self, text: str) -> None:
        """Show what answers a query; the newest one wins, and typing never waits."""
        self._text = text
        self._again = True
        if self._settled.is_set():
            self._settled.clear()
            self._start(self._answer())

    async def settled(self) -> None:
        """Wait until the list shows what was asked for last, or could not."""
        await self._settled.wait()

    def renew(self) -> None:
        """Ask again: something was changed."""
        self.ask(self._text)

    def arrange(self) -> None:
        """Take the next order; that of the dossier is among them while one is shown."""
        orders = [o for o in ORDERS if self.listing.dossier or o is not ExcerptOrder.DOSSIER]
        order = orders[(orders.index(self.listing.order) + 1) % len(orders)]
        self._own = order is ExcerptOrder.DOSSIER
        self._order = self._order if self._own else order
        self.renew()

    async def _answer(self) -> None:
        try:
            while self._again:
                self._again = False
                orders = (ExcerptOrder.DOSSIER, self._order) if self._own else (self._order,)
                asked = self._text
                try:
                    found = await self._desk.find(asked, orders)
                except QueryError as error:  # it is being typed; what is shown stays
                    self._faulty(error)
                else:
                    await self._show(asked, found)
        finally:
            self._settled.set()

    async def _show(self, asked: str, found: Listing) -> None:
        headed: OrderedDict[ExcerptId, Excerpt] = OrderedDict()
        words, order = plain_words(asked), found.order

        async def fetch(offset: int, limit: int) -> Sequence[ListRow]:
            ids = found.excerpts[offset : offset + limit]
            kept = {excerpt.id: excerpt for excerpt in await self._desk.get(ids)}
            headed.update(kept)
            while len(headed) > _HELD:
                headed.popitem(last=False)
            self._states.look(list(kept.values()))
            return [
                excerpt_row(kept[key], order, words, self._states.of(key)) if key in kept else gone_row(key)
                for key in ids
            ]

        def headline(number: int) -> str:
            group = found.groups[number]
            return heading(group, order, headed.get(found.excerpts[group.start]))

        before = self.listing.excerpts
        at = _position(before, found.excerpts, self._list.cursor, renewed=asked in (self._shown, ""))
        rows = WindowedRows(len(found.excerpts), fetch, self._list.rows_changed, self._start)
        first = at - at % WINDOW
        self._states.forget_wanted()
        rows.put(first, await fetch(first, WINDOW))
        if self._source is not None:
            self._source.close()
        if found.dossier is None:
            self._own = True
        self._source, self.listing, self._shown = rows, found, asked
        starts = [group.start for group in found.groups]
        self._list.show_excerpts(found.excerpts, rows, cursor=at, headings=Headings(starts, headline))
        self._listed()

    def look_again(self) -> None:
        """Look how the excerpts that are here stand: articles may have changed."""
        if self._source is not None:
            self._start(self._look_again(list(self._source.keys())))

    async def _look_again(self, keys: Sequence[ArticleId]) -> None:
        self._states.look(await self._desk.get([ExcerptId(key) for key in keys]))

    def _restate(self) -> None:
        if self._source is not None:
            self._source.restate(lambda row: with_state(row, self._states.of(ExcerptId(row.key))))
            self._list.rows_changed(0, len(self._source))

    # -- what is at hand --------------------------------------------------------------------------

    @property
    def cursor(self) -> ExcerptId | None:
        """The excerpt under the cursor."""
        key = self._list.cursor_key
        return ExcerptId(key) if key else None

    @property
    def dossier(self) -> Dossier | None:
        """The dossier that is shown."""
        return self.listing.dossier

    def listed(self) -> list[ExcerptId]:
        """All that is listed, in order, each once."""
        return cast("list[ExcerptId]", list(self._list.listed))

    def marked(self) -> list[ExcerptId]:
        """The marked ones: those listed in their order, then the others as they were marked one by one."""
        marks, listed = self._list.marks, self._list.listed
        if not marks:
            return []
        here, there = filter(marks.__contains__, listed), filterfalse(listed.__contains__, marks)
        return cast("list[ExcerptId]", [*here, *there])

    def at_hand(self) -> list[ExcerptId]:
        """The marked ones, else the current one."""
        return self.marked() or ([self.cursor] if self.cursor else [])

    async def current(self) -> Excerpt | None:
        """The excerpt under the cursor, unless it is gone."""
        return next(iter(await self._desk.get([self.cursor]) if self.cursor else ()), None)


def _position(before: Sequence[ExcerptId], now: Sequence[ExcerptId], at: int, *, renewed: bool) -> int:
    """Where the cursor goes: with its excerpt, else to what followed on it where the question is the same.

    While a query is being typed it waits on the first row, if it stands there.

    Args:
        before: what was listed.
        now: what is listed.
        at: the cursor's place in the former.
        renewed: whether the same was asked again, or the query was taken away.
    """
    if at >= len(before) or (at == 0 and not renewed):
        return 0
    if now[at : at + 1] == before[at : at + 1]:
        return at
    if before[at] in now:
        return now.index(before[at])
    if not renewed:
        return 0
    there = frozenset(now)
    follower = next((key for key in before[at:] if key in there), None)
    return now.index(follower) if follower else max(0, len(now) - 1)
