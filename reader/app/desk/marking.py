"""Read, unread, starred: on the marked articles, else on the one at hand; and how marks are shown."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.app.desk.rows import with_marks
from reader.model.marks import UNMARKED

if TYPE_CHECKING:
    from reader.app.desk.searching import Searching
    from reader.app.desk.undoing import Undoing
    from reader.app.widgets.list_row import ListRow
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import ArticleId
    from reader.newsroom.marks import MarkBook


class Marking:
    """Changes marks and shows them in the list.

    Args:
        book: where marks are kept.
        searching: owns the rows.
        pane: shows the tags and the note of the open article.
        undoing: remembers what was done.
    """

    def __init__(self, book: MarkBook, searching: Searching, pane: ReadingPane, undoing: Undoing) -> None:
        self._book = book
        self._searching = searching
        self._pane = pane
        self._undoing = undoing

    async def toggle_read(self, articles: Sequence[ArticleId]) -> None:
        """Mark all as unread when all are read, else all as read."""
        read = (await self._book.tally(articles)).read < len(articles)
        await self._undoing.did(await self._book.set_read(articles, read=read), articles)

    async def toggle_starred(self, articles: Sequence[ArticleId]) -> None:
        """Take the star off all when all have one, else star all."""
        starred = (await self._book.tally(articles)).starred < len(articles)
        await self._undoing.did(await self._book.set_starred(articles, starred=starred), articles)

    async def now_read(self, article: ArticleId) -> None:
        """The user has gone into an article; ``m`` takes it back, so the undo stack is left alone."""
        marks = await self._book.marks([article])
        if not marks.get(article, UNMARKED).read:
            await self._book.set_read([article], read=True)
            await self.show([article])

    async def show(self, articles: Sequence[ArticleId]) -> None:
        """Bring the rows of these articles, and the head of the open one, up to date."""
        article = self._pane.article
        here = frozenset((*self._searching.here(), *([article.id] if article else [])))
        shown = await asyncio.to_thread(_among, here, articles)
        marks, known = await self._book.marks(shown), frozenset(shown)

        def restated(row: ListRow) -> ListRow:
            return with_marks(row, marks.get(row.key)) if row.key in known else row

        self._searching.restate(restated)
        if article is not None and article is self._pane.article and article.id in known:
            self._pane.remark(marks.get(article.id, UNMARKED))


def _among(here: frozenset[ArticleId], articles: Sequence[ArticleId]) -> list[ArticleId]:
    """Those articles that are here; in a thread, as there may be 100,000 of which few are."""
    return [key for key in articles if key in here]
