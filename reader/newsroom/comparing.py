"""Two articles side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import ArticleId
    from reader.model.comparison import Comparison, Share


class ComparisonDesk(Protocol):
    """Compares articles sentence by sentence."""

    async def compare(self, first: ArticleId, second: ArticleId) -> Comparison | None:
        """The two compared; ``None`` when one of them is gone."""
        ...

    async def shares(self, article: ArticleId, others: Sequence[ArticleId]) -> Sequence[Share]:
        """How much each of the others shares with an article word for word; those that are gone are left out."""
        ...
