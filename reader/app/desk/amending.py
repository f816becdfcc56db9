"""Amending what files say about their articles. It is said after it is on the disk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.desk.undoing import Undoing
    from reader.model.article import ArticleId
    from reader.model.metadata import MetadataField
    from reader.newsroom.marks import MetadataDesk


class Amending:
    """Corrects the metadata of articles.

    Args:
        desk: where corrections are kept.
        undoing: remembers what was done.
        show: shows articles anew, wherever they stand.
    """

    def __init__(
        self, desk: MetadataDesk, undoing: Undoing, show: Callable[[Sequence[ArticleId]], Awaitable[None]]
    ) -> None:
        self._desk = desk
        self._undoing = undoing
        self._show = show

    async def correct(self, article: ArticleId, values: Mapping[MetadataField, str | None]) -> None:
        """Correct fields of an article; ``None`` goes back to what its file says.

        Raises:
            NewsreaderError: when a value cannot be, or it could not be kept; nothing is changed then.
        """
        change = await self._desk.correct(article, values)
        await self._undoing.did(change, [article], partial(self._show, [article]))
