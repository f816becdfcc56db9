"""Coming back to what was left: the query at once, the article as soon as the list has rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.desk.arranging import Arranging
    from reader.app.desk.leaving import Leaving
    from reader.app.desk.opening import Opening
    from reader.app.desk.searching import Searching
    from reader.app.desk.session import SessionState
    from reader.app.errors import Start
    from reader.app.widgets.search_line import SearchLine
    from reader.model.article import ArticleId
    from reader.newsroom.articles import Shelf


class Resuming:
    """Brings back the last state, unless the user was quicker.

    Args:
        leaving, searching, line, opening, arranging: the parts whose state it is.
        shelf: which articles are there.
        one_file: an article that is alone in the list is read, wherever the user was last.
        start: runs work in the background.
        read: opens an article and goes into it.
    """

    def __init__(
        self,
        *,
        leaving: Leaving,
        searching: Searching,
        line: SearchLine,
        opening: Opening,
        arranging: Arranging,
        shelf: Shelf,
        one_file: bool,
        start: Start,
        read: Callable[[ArticleId], None],
    ) -> None:
        self._leaving = leaving
        self._searching = searching
        self._line = line
        self._opening = opening
        self._arranging = arranging
        self._shelf = shelf
        self._one_file = one_file
        self._start = start
        self._read = read
        self._looking = False  # the list came without rows: the article is looked for with each that follows
        self._found = False  # and is there now
        self._wanted: tuple[ArticleId | None, Pane] | None = None

    @property
    def waiting(self) -> bool:
        """Whether the article is still to be brought back."""
        return self._wanted is not None

    @property
    def wanted(self) -> ArticleId | None:
        """The article that is still to be brought back, if one is."""
        return None if self._wanted is None else self._wanted[0]

    def overtaken(self) -> None:
        """The user asked for something else, and is not to be called back."""
        self._wanted = None

    async def begin(self, state: SessionState) -> None:
        """Ask the last query; returns when its rows are there."""
        article = self._leaving.resume(state)
        if self._arranging.focused is not Pane.LIST:  # the user was quicker, and must not be disturbed
            await self._searching.answered(self._searching.text)
            return
        self._wanted = article, Pane(state.pane)
        self._line.put(state.query)
        await self._searching.answered(state.query, keep=article)

    def finish(self, first: ArticleId | None, *, rows: int, more: bool) -> bool:
        """There are rows: open what was open, or show the ``first`` article beside the list.

        Args:
            first: the article under the list's cursor; ``None`` for an empty list.
            rows: how many there are.
            more: whether articles are still coming in, as after the cache was deleted.

        Returns:
            Whether that was done; not when the user was quicker, nor while the article may still come.
        """
        if self._wanted is None or (self._one_file and first is None):
            return False
        wanted = self._wanted[0]
        coming = wanted not in (None, first) and more and not self._found
        if wanted is not None and coming and (self._looking or first is None):
            self._looking = True
            self._start(self._look(wanted))
            return False
        (article, pane), self._wanted = self._wanted, None
        if self._arranging.focused is not Pane.LIST:  # the user went elsewhere meanwhile
            return False
        if article is not None and pane is not Pane.LIST:
            self._read(article)
            self._arranging.go(pane)
        elif self._one_file and first is not None and rows == 1:
            self._read(first)
        elif self._arranging.previews:
            self._opening.preview(article or first, at_once=True)
        return True

    async def _look(self, article: ArticleId) -> None:
        if await self._shelf.article(article) is None or self._found or self._wanted is None:
            return
        answer = self._searching.answer
        if answer is not None and answer.pending and article not in self._searching.here():
            return  # its row is still to come
        self._found = True
        await self._searching.answered(self._searching.text, keep=article)
