"""The articles, in a list."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.model.article import Article, ArticleId, ArticleRow, Refusal
from tests.builders import row_of


@dataclass
class MemoryShelf:
    """Articles in a list, newest first."""

    articles: list[Article]
    refused: list[Refusal] = field(default_factory=list)

    def __post_init__(self):
        self.articles.sort(key=lambda a: a.date.sort_key if a.date else 0, reverse=True)

    def put(self, article: Article) -> None:
        self.articles = [article if a.id == article.id else a for a in self.articles]
        self.__post_init__()

    async def count(self) -> int:
        return len(self.articles)

    async def rows(self, offset: int, limit: int) -> Sequence[ArticleRow]:
        await asyncio.sleep(0)
        return [row_of(a) for a in self.articles[offset : offset + limit]]

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        await asyncio.sleep(0)
        return [a.id for a in self.articles[offset : offset + limit]]

    async def rows_of(self, articles: Sequence[ArticleId]) -> Sequence[ArticleRow]:
        by_id = {a.id: a for a in self.articles}
        return [row_of(by_id[key]) for key in articles if key in by_id]

    async def position(self, article: ArticleId) -> int | None:
        return next((at for at, a in enumerate(self.articles) if a.id == article), None)

    async def article(self, article: ArticleId) -> Article | None:
        await asyncio.sleep(0)
        return next((a for a in self.articles if a.id == article), None)

    async def parts(self, path: str) -> int:
        return sum(a.path == path for a in self.articles)

    async def refusals(self) -> Sequence[Refusal]:
        return self.refused
