"""The articles of the open sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import Article, ArticleId, ArticleRow, Refusal


class Shelf(Protocol):
    """The articles of the open sources, newest first."""

    async def count(self) -> int:
        """How many there are now."""
        ...

    async def rows(self, offset: int, limit: int) -> Sequence[ArticleRow]:
        """A window of the list, newest first."""
        ...

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """A window of the list as ids alone, newest first."""
        ...

    async def rows_of(self, articles: Sequence[ArticleId]) -> Sequence[ArticleRow]:
        """The rows of these articles, in this order; those that are gone are left out."""
        ...

    async def position(self, article: ArticleId) -> int | None:
        """Where an article stands in that list."""
        ...

    async def article(self, article: ArticleId) -> Article | None:
        """The whole article, or ``None`` when it is gone."""
        ...

    async def parts(self, path: str) -> int:
        """How many articles there are in a file, by its path as an article has it."""
        ...

    async def refusals(self) -> Sequence[Refusal]:
        """The files that did not become articles."""
        ...
