"""What a command on articles works on; and marking those whose rows are not here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.desk.arranging import Arranging
    from reader.app.desk.opening import Opening
    from reader.app.desk.searching import Searching
    from reader.app.widgets.article_list import ArticleList
    from reader.model.article import Article, ArticleId
    from reader.newsroom.articles import Shelf

_PART: Final = 8192  # articles asked for at once


class Choosing:
    """The articles at hand.

    Args:
        articles: the list, with its cursor and its marks.
        searching: knows which articles are in it.
        opening: knows which one is open.
        arranging: knows where the user is.
        shelf: has the articles.
    """

    def __init__(
        self,
        articles: ArticleList,
        searching: Searching,
        opening: Opening,
        arranging: Arranging,
        shelf: Shelf,
    ) -> None:
        self._articles = articles
        self._searching = searching
        self._opening = opening
        self._arranging = arranging
        self._shelf = shelf

    @property
    def any(self) -> bool:
        """Whether there is an article at hand; this is asked at every key."""
        return self._several or self.under_eyes() is not None

    def at_hand(self) -> Sequence[ArticleId]:
        """The marked articles, in the order in which they were marked, else the one under the eyes."""
        if self._several:
            return list(self._articles.marks)
        key = self.under_eyes()
        return [key] if key else []

    async def read_at_hand(self) -> list[Article]:
        """The articles at hand with their texts, as far as they are still there."""
        articles = [await self._shelf.article(key) for key in self.at_hand()]
        return [article for article in articles if article]

    def under_eyes(self) -> ArticleId | None:
        """The open article while it is read, else the one under the list's cursor."""
        inside = self._arranging.main is Pane.READING
        return self._opening.article.id if inside and self._opening.article else self._articles.cursor_key

    @property
    def _several(self) -> bool:
        """Whether the marked articles are meant."""
        return bool(self._articles.marks) and self._arranging.focused is Pane.LIST

    async def mark(self, first: int, last: int) -> None:
        """Mark the rows ``first`` to ``last`` (exclusive) of the list as it is now, here or not."""
        source = self._articles.source
        for offset in range(first, last, _PART):
            ids = await self._searching.ids(offset, min(_PART, last - offset))
            if self._articles.source is not source:
                return  # the user asked for other rows meanwhile
            self._articles.mark(ids)
