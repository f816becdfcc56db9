"""Who follows the opening of articles."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.model.entity import Analysis
    from reader.model.excerpt import PlacedExcerpt


class Audience(Protocol):
    """Who wants to know how an opening goes on."""

    def expect(self, article: Article) -> asyncio.Future[Sequence[PlacedExcerpt]]:
        """An article is about to be opened; what the future brings is lit in its first frame."""
        ...

    def opened(self, article: Article | None) -> None:
        """The article is in the pane; ``None``: it is gone."""
        ...

    def analysed(self, analysis: Analysis | None) -> None:
        """Its names are known; ``None`` where they cannot be."""
        ...

    def say(self, text: str) -> None:
        """Something is to be told in a line."""
        ...
