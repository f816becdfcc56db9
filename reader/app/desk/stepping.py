"""From article to article of the list, without going back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from reader.app.desk.landing import Landing
from reader.model.marks import UNMARKED

if TYPE_CHECKING:
    from reader.app.desk.opening import Opening
    from reader.app.desk.searching import Searching
    from reader.app.widgets.article_list import ArticleList
    from reader.model.article import ArticleId
    from reader.newsroom.marks import MarkBook

_FIRST_PART: Final = 128  # rows; the next unread article is usually near
_LARGEST_PART: Final = 8192


class Stepping:
    """Moves the list's cursor and opens what it comes to.

    Args:
        articles: the list.
        searching: knows which articles are in it, also those whose rows are not here.
        book: knows which of them were read.
        opening: opens an article.
        say: tells when there is none further.
    """

    def __init__(
        self,
        articles: ArticleList,
        searching: Searching,
        book: MarkBook,
        opening: Opening,
        say: Callable[[str], None],
    ) -> None:
        self._articles = articles
        self._searching = searching
        self._book = book
        self._opening = opening
        self._say = say
        self._waiting: Landing | None = None

    def step(self, direction: int, landing: Landing = Landing.BEST) -> None:
        """To the next article of the list (1) or the one before (-1)."""
        index = self._articles.cursor + direction
        if not 0 <= index < len(self._articles.source):
            self._say(
                "This is the last article of the list"
                if direction > 0
                else "This is the first article of the list"
            )
            return
        self._articles.show(index)
        self._waiting = landing
        self.arrived(self._articles.cursor_key)

    def arrived(self, key: ArticleId | None) -> bool:
        """The row under the cursor is here; whether a step was waiting for it."""
        if key is None or self._waiting is None:
            return False
        self._opening.open(key, self._waiting)
        self._waiting = None
        return True

    async def to_unread(self, direction: int) -> None:
        """Put the cursor on the next (1) or previous (-1) unread article, however far away it is."""
        source, start = self._articles.source, self._articles.cursor
        at = start + direction
        while 0 <= at < len(source) and (row := source.get(at)) is not None:
            if row.unread:
                self._articles.show(at)
                return
            at += direction
        found = await self._far_unread(at, direction, len(source))
        if self._articles.source is not source or self._articles.cursor != start:
            return  # the user went on meanwhile
        if found is None:
            self._say(f"No unread article {'below' if direction > 0 else 'above'}")
        else:
            self._articles.show(found)

    async def _far_unread(self, at: int, direction: int, length: int) -> int | None:
        """The first row from ``at`` on with an unread article, looked for in ever larger parts."""
        part = _FIRST_PART
        while 0 <= at < length:
            low, high = (at, min(at + part, length)) if direction > 0 else (max(0, at + 1 - part), at + 1)
            ids = await self._searching.ids(low, high - low)
            marks = await self._book.marks(ids)
            for within in range(len(ids))[::direction]:
                if not marks.get(ids[within], UNMARKED).read:
                    return low + within
            at = high if direction > 0 else low - 1
            part = min(4 * part, _LARGEST_PART)
        return None
