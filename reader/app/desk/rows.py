"""Rows of the article list, fetched in windows as they come near the screen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.app.reading.dates import shown_date
from reader.app.widgets.list_row import ListRow
from reader.model.article import ArticleId, ArticleRow, DateSource, SafeText
from reader.model.marks import UNMARKED, Marks
from reader.text.safe import safe_line
from reader.text.shown_title import shown_title

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.model.answer import ResultRow
    from reader.model.dates import PartialDate

WINDOW: Final = 32  # rows fetched at once where nothing is known of the screen
_KEPT: Final = 50  # windows held at once, so that paging through 100,000 rows does not hold them all
_MARGIN: Final = 12  # rows fetched ahead of those on screen

NOTHING: Final = safe_line("")

Fetch = Callable[[int, int], Awaitable[Sequence[ListRow] | None]]
"""Rows ``offset`` to ``offset + limit``; ``None`` when a newer question overtook this one."""


class WindowedRows:
    """A row source that knows its length at once and its rows a little later.

    One window is fetched at a time, the one asked for last first, so that a jump to the end of a long
    list does not wait for what was passed on the way.

    Args:
        length: number of rows.
        fetch: gets a window.
        arrived: called with the range of rows that are now here.
        start: runs the fetching in the background.
        window: rows fetched at once.
    """

    def __init__(
        self,
        length: int,
        fetch: Fetch,
        arrived: Callable[[int, int], None],
        start: Start,
        window: int = WINDOW,
    ) -> None:
        self._length = length
        self._window = window
        self._fetch = fetch
        self._arrived = arrived
        self._start = start
        self._windows: OrderedDict[int, tuple[ListRow, ...]] = OrderedDict()
        self._wanted: list[int] = []
        self._given_up: set[int] = set()
        self._fetching = False
        self._closed = False

    def __len__(self) -> int:
        return self._length

    def get(self, index: int) -> ListRow | None:
        """The row, if it is here."""
        rows = self._windows.get(index // self._window, ())
        within = index % self._window
        return rows[within] if within < len(rows) else None

    def need(self, first: int, last: int) -> None:
        """Fetch what of these rows, and of some around them, is not here."""
        low = max(0, first - _MARGIN) // self._window
        high = max(0, min(last + _MARGIN, self._length) - 1) // self._window
        for window in range(high, low - 1, -1):
            if window in self._windows:
                self._windows.move_to_end(window)
            elif window not in self._given_up and window * self._window < self._length:
                self._wanted = [*(old for old in self._wanted if old != window), window][-6:]
        if self._wanted and not self._fetching and not self._closed:
            self._fetching = True
            self._start(self._fetch_wanted())

    def put(self, offset: int, rows: Sequence[ListRow]) -> None:
        """Hold rows that came with the length; ``offset`` is the start of a window."""
        for at in range(0, len(rows), self._window):
            self._windows[(offset + at) // self._window] = tuple(rows[at : at + self._window])

    def find(self, key: ArticleId) -> int | None:
        """Where an article stands, among the rows that are here."""
        for window, rows in self._windows.items():
            for within, row in enumerate(rows):
                if row.key == key:
                    return window * self._window + within
        return None

    def keys(self) -> Iterator[ArticleId]:
        """The articles of the rows that are here."""
        return (row.key for rows in self._windows.values() for row in rows)

    def restate(self, marks: Callable[[ListRow], ListRow]) -> None:
        """Change the rows that are here, after the user marked something."""
        for window, rows in self._windows.items():
            self._windows[window] = tuple(marks(row) for row in rows)

    def close(self) -> None:
        """Fetch no more: another source took its place."""
        self._closed = True

    async def _fetch_wanted(self) -> None:
        try:
            while self._wanted and not self._closed:
                await self._fetch_window(self._wanted.pop())
        finally:
            self._fetching = False

    async def _fetch_window(self, window: int) -> None:
        self._given_up.add(window)  # until it is here; an error must not be asked for at every repaint
        rows = await self._fetch(window * self._window, self._window)
        if rows is None:
            rows = await self._fetch(window * self._window, self._window)
        if rows is None or self._closed:
            return
        self._given_up.discard(window)
        self._windows[window] = tuple(rows)
        while len(self._windows) > _KEPT:
            self._windows.popitem(last=False)
        self._arrived(window * self._window, window * self._window + len(rows))


def shelf_row(row: ArticleRow, marks: Marks | None) -> ListRow:
    """The row of a list without a query: its lead stands where a snippet would."""
    return with_marks(
        ListRow(
            key=row.id,
            title=shown_title(row),
            publisher=row.publisher or NOTHING,
            date=short_date(row.date, row.date_source),
            snippet=row.lead,
        ),
        marks,
    )


def result_row(result: ResultRow, marks: Marks | None) -> ListRow:
    """The row of a hit: its best passage, with what the query lights."""
    return replace(
        shelf_row(result.row, marks),
        snippet=result.snippet.text,
        snippet_hits=result.snippet.hits,
        title_hits=result.title_hits,
        complete=result.complete,
    )


def with_facts(row: ListRow, article: ArticleRow) -> ListRow:
    """The row of an article whose title, publisher or date may be others now."""
    title = shown_title(article)
    return replace(
        row,
        title=title,
        title_hits=row.title_hits if title == row.title else (),
        publisher=article.publisher or NOTHING,
        date=short_date(article.date, article.date_source),
    )


def with_marks(row: ListRow, marks: Marks | None) -> ListRow:
    """The row of an article with the user's marks as they are now."""
    own = marks or UNMARKED
    return replace(row, unread=not own.read, starred=own.starred, noted=bool(own.note), tags=own.tags)


def short_date(when: PartialDate | None, source: DateSource | None) -> SafeText:
    """``16 Jul 2024``, ``Jul 2024`` or ``2024``; with ``~`` before it when it was only worked out."""
    if when is None:
        return NOTHING
    inferred = source in (DateSource.INFERRED, DateSource.PATH)
    return safe_line(("~" if inferred else "") + shown_date(when, None))
