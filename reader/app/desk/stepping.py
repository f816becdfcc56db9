"""From article to article of the list, without going back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.app.desk.landing import Landing

if TYPE_CHECKING:
    from reader.app.desk.opening import Opening
    from reader.app.widgets.article_list import ArticleList
    from reader.model.article import ArticleId


class Stepping:
    """Moves the list's cursor and opens what it comes to.

    Args:
        articles: the list.
        opening: opens an article.
        say: tells when there is none further.
    """

    def __init__(self, articles: ArticleList, opening: Opening, say: Callable[[str], None]) -> None:
        self._articles = articles
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

    def to_unread(self, direction: int) -> None:
        """Put the cursor on the next (1) or previous (-1) unread article, among the rows that are here."""
        source = self._articles.source
        index = self._articles.cursor + direction
        while 0 <= index < len(source) and (row := source.get(index)) is not None:
            if row.unread:
                self._articles.show(index)
                return
            index += direction
        self._say("No unread article near here; the query is:unread lists them all")
