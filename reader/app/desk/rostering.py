"""The list of the library's entities: asked for as one types, by type, in the order wanted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.app.desk.rows import WINDOW, WindowedRows
from reader.app.widgets.list_row import ListRow
from reader.app.widgets.roster_list import EntityRow
from reader.model.article import ArticleId
from reader.model.entity import EntityType
from reader.model.roster import RosterAsk, RosterOrder, RosterPart, RosterRow

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.app.widgets.roster_list import RosterList
    from reader.newsroom.names import NameDesk

KINDS: Final[tuple[EntityType | None, ...]] = (
    None,
    *(kind for kind in EntityType if kind is not EntityType.DATE),
)
_ORDERS: Final = tuple(RosterOrder)
_MONTHS_BEFORE: Final = 365 / 30


class Rostering:
    """Fills a list with entities; the newest question wins.

    Args:
        names: who knows them.
        rows: the list.
        start: runs work in the background.
        counted: called with what was found, whenever the list has other rows.

    Attributes:
        ask: what is asked for.
    """

    def __init__(
        self, names: NameDesk, rows: RosterList, start: Start, counted: Callable[[RosterPart], None]
    ) -> None:
        self._names = names
        self._list = rows
        self._start = start
        self._counted = counted
        self._source: WindowedRows | None = None
        self._settled = asyncio.Event()
        self._settled.set()
        self._again = False
        self._shown: RosterAsk | None = None
        self.ask = RosterAsk()

    def type(self, text: str) -> None:
        """Ask for the names that have words beginning so."""
        self._go(replace(self.ask, text=text))

    def arrange(self) -> RosterOrder:
        """Take the next order."""
        order = _ORDERS[(_ORDERS.index(self.ask.order) + 1) % len(_ORDERS)]
        self._go(replace(self.ask, order=order))
        return order

    def turn(self, by: int) -> None:
        """Take the next type, or the one before."""
        self._go(replace(self.ask, kind=KINDS[(KINDS.index(self.ask.kind) + by) % len(KINDS)]))

    def choose(self, kind: EntityType | None) -> None:
        """Take a type."""
        self._go(replace(self.ask, kind=kind))

    def renew(self) -> None:
        """Ask the same once more; the cursor stays on its row."""
        self._go(self.ask)

    async def settled(self) -> None:
        """Wait until the list shows what was asked for last, or could not."""
        await self._settled.wait()

    async def current(self) -> EntityRow | None:
        """The entity under the cursor, also where its row is not here yet; ``None`` in an empty list."""
        if self._shown is None or not len(self._list.source):
            return None
        row = self._list.source.get(self._list.cursor)
        if isinstance(row, EntityRow):
            return row
        part = None
        while part is None:  # the rows around it are asked for as well, and the newest question wins
            part = await self._names.roster(self._shown, self._list.cursor, 1)
        return _row(part.rows[0], self._shown.order) if part.rows else None

    def _go(self, ask: RosterAsk) -> None:
        self.ask = ask
        self._again = True
        if self._settled.is_set():
            self._settled.clear()
            self._start(self._answer())

    async def _answer(self) -> None:
        try:
            while self._again:
                self._again = False
                ask = self.ask
                part = await self._names.roster(ask, 0, WINDOW)
                if ask == self.ask:
                    if part is None:  # rows of the list before were asked for meanwhile
                        self._again = True
                    else:
                        self._show(ask, part)
        finally:
            self._settled.set()

    def _show(self, ask: RosterAsk, part: RosterPart) -> None:
        async def fetch(offset: int, limit: int) -> Sequence[ListRow] | None:
            window = await self._names.roster(ask, offset, limit)
            return None if window is None else [_row(row, ask.order) for row in window.rows]

        rows = WindowedRows(part.total, fetch, self._list.rows_changed, self._start)
        rows.put(0, [_row(row, ask.order) for row in part.rows])
        was = self._list.cursor_key if ask == self._shown else None
        self._shown = ask
        if self._source is not None:
            self._source.close()
        self._source = rows
        self._list.set_source(rows, cursor=(rows.find(was) if was else None) or 0)
        self._counted(part)


def _row(row: RosterRow, order: RosterOrder) -> EntityRow:
    return EntityRow(key=ArticleId(row.key), title=row.canonical, date=_numbers(row, order), kind=row.type)


def _numbers(row: RosterRow, order: RosterOrder) -> str:
    """``23 articles``; by rise also how many of the last month, and of a month of the year before."""
    articles = f"{row.articles:,} article{' ' if row.articles == 1 else 's'}"
    if order is not RosterOrder.RISE or not (row.recent or row.before):
        return articles
    sign = "↑" if row.rise > 0 else "↓" if row.rise < 0 else "="
    return f"{sign} {row.recent:,} now, {row.before / _MONTHS_BEFORE:,.1f} a month before · {articles:>12}"
