"""What reading leaves behind: the read mark and the place.

An article counts as read once the user goes into it (Enter, a click on its text, Tab), not while it only
shows beside the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.app.desk.marking import Marking
    from reader.app.errors import Later, Start
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import ArticleId
    from reader.newsroom.marks import MarkBook

_REST: Final = 0.6  # seconds without scrolling before the place is kept


class Reading:
    """Keeps marks and places of the articles the user goes into.

    Args:
        book: where they are kept.
        pane: the text.
        marking: marks an article as read and shows it.
        start: runs work in the background.
        later: runs it after a while.
    """

    def __init__(
        self, book: MarkBook, pane: ReadingPane, marking: Marking, *, start: Start, later: Later
    ) -> None:
        self._book = book
        self._pane = pane
        self._marking = marking
        self._start = start
        self._later = later
        self._inside: ArticleId | None = None
        self._here: tuple[ArticleId, int] | None = None
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
        self._start(self.keep_place())
        self._inside = None

    def scrolled(self) -> None:
        """Another place is at the top: it is kept once the user rests there."""
        article = self._pane.article
        if article is not None and article.id == self._inside:
            self._here = article.id, self._pane.place
            self._scrolls += 1
            scrolls = self._scrolls
            self._later(_REST, lambda: self._rested(scrolls))

    async def keep_place(self) -> None:
        """Keep the place now, as when leaving; while another program writes, the next rest is soon enough."""
        here = self._here
        if here is not None and here != self._kept:
            try:
                await self._book.set_place(*here)
            except LibraryError as error:
                if error.kind != "locked":
                    raise
            else:
                self._kept = here

    def _rested(self, scrolls: int) -> None:
        if scrolls == self._scrolls:
            self._start(self.keep_place())
