"""What reading leaves behind: the read mark and the place.

An article counts as read once the user goes into it (Enter, a click on its text, Tab), not while it only
shows beside the list.
"""

from __future__ import annotations

import asyncio
from typing import Final

from reader.app.desk.marking import Marking
from reader.app.errors import Start
from reader.app.widgets.reading_pane import ReadingPane
from reader.model.article import ArticleId
from reader.newsroom import MarkBook

_REST: Final = 0.6  # seconds without scrolling before the place is kept


class Reading:
    """Keeps marks and places of the articles the user goes into.

    Args:
        book: where they are kept.
        pane: the text.
        marking: marks an article as read and shows it.
        start: runs work in the background.
    """

    def __init__(self, book: MarkBook, pane: ReadingPane, marking: Marking, start: Start) -> None:
        self._book = book
        self._pane = pane
        self._marking = marking
        self._start = start
        self._inside: ArticleId | None = None
        self._kept: tuple[ArticleId, int] | None = None
        self._scrolls = 0

    def entered(self) -> None:
        """The user is in the text of the open article."""
        article = self._pane.article
        if article is not None and article.id != self._inside:
            self._inside = article.id
            self._start(self._marking.now_read(article.id))

    def left(self) -> None:
        """Another article shows; the user is not in it yet."""
        self._inside = None

    def scrolled(self) -> None:
        """Another place is at the top: it is kept once the user rests there."""
        self._scrolls += 1
        if self._inside is not None:
            self._start(self._rest(self._scrolls))

    async def keep_place(self) -> None:
        """Keep the place now, as when leaving."""
        article = self._pane.article
        if article is None or article.id != self._inside:
            return
        here = article.id, self._pane.place
        if here != self._kept:
            self._kept = here
            await self._book.set_place(*here)

    async def _rest(self, scrolls: int) -> None:
        await asyncio.sleep(_REST)
        if scrolls == self._scrolls:
            await self.keep_place()
