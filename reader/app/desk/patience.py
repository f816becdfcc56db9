"""The user's marks for what is shown: waited for a moment, and never in the way of reading.

A library that is locked, slow or broken is told; rows and articles are shown without marks meanwhile.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from reader.errors import NewsreaderError

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.model.article import ArticleId
    from reader.model.marks import Marks
    from reader.newsroom.marks import MarkBook

_MOMENT: Final = 0.25  # seconds that rows wait for their marks


class PatientMarks:
    """Reads marks and never raises.

    Args:
        book: where they are kept.
        start: runs work in the background.
        tell: shows what went wrong.
        arrived: called when marks of these articles came too late and can be read now.
    """

    def __init__(
        self,
        book: MarkBook,
        start: Start,
        tell: Callable[[NewsreaderError], None],
        arrived: Callable[[Sequence[ArticleId]], Awaitable[None]],
    ) -> None:
        self._book = book
        self._start = start
        self._tell = tell
        self._arrived = arrived

    async def of(
        self, articles: Sequence[ArticleId], *, moment: float = _MOMENT
    ) -> Mapping[ArticleId, Marks]:
        """Marks of those articles that have any; none when they cannot be had within ``moment`` seconds."""
        asking = asyncio.ensure_future(self._book.marks(articles))
        done, _ = await asyncio.wait({asking}, timeout=moment)
        if not done:
            self._start(self._follow(asking, articles))
            return {}
        try:
            return asking.result()
        except NewsreaderError as error:
            self._tell(error)
            return {}

    async def _follow(
        self, asking: Awaitable[Mapping[ArticleId, Marks]], articles: Sequence[ArticleId]
    ) -> None:
        await asking
        await self._arrived(articles)
