"""Comparing, at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from reader.inquiry.comparing.comparing import compare
from reader.inquiry.comparing.sharing import shares
from reader.model.article import ArticleId
from reader.model.comparison import Comparison, Share
from tests.newsrooms.shelf import MemoryShelf


class MemoryComparing:
    """Compares the articles of a shelf."""

    def __init__(self, shelf: MemoryShelf):
        self.shelf = shelf

    async def compare(self, first: ArticleId, second: ArticleId) -> Comparison | None:
        one, other = await self.shelf.article(first), await self.shelf.article(second)
        return compare(one.text, other.text) if one and other else None

    async def shares(self, article: ArticleId, others: Sequence[ArticleId]) -> Sequence[Share]:
        await asyncio.sleep(0)
        by_id = {each.id: each for each in self.shelf.articles}
        return list(shares(by_id[article], others, by_id.get)) if article in by_id else []
