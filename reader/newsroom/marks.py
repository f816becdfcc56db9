"""What the user says of articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import ArticleId
    from reader.model.marks import Marks, MarkTally
    from reader.model.metadata import MetadataField
    from reader.newsroom.change import Change


class MarkBook(Protocol):
    """The user's marks. Every change is committed before the call returns."""

    async def word(self) -> str | None:
        """What opening the user's library had to tell, such as that a backup was restored; usually nothing."""
        ...

    async def marks(self, articles: Sequence[ArticleId]) -> Mapping[ArticleId, Marks]:
        """Marks of those articles that have any."""
        ...

    async def tally(self, articles: Sequence[ArticleId]) -> MarkTally:
        """How many of these articles have each mark; quick also for 100,000."""
        ...

    async def set_read(self, articles: Sequence[ArticleId], *, read: bool) -> Change:
        """Mark as read or unread."""
        ...

    async def set_starred(self, articles: Sequence[ArticleId], *, starred: bool) -> Change:
        """Star or unstar."""
        ...

    async def retag(
        self, articles: Sequence[ArticleId], *, add: Sequence[str], remove: Sequence[str]
    ) -> Change:
        """Put tags on articles and take others off, as one change; a tag that is in both is put on.

        Raises:
            UsageError: when a tag cannot be.
        """
        ...

    async def set_note(self, article: ArticleId, note: str) -> Change:
        """Write the note of an article; an empty one deletes it.

        Raises:
            NotFoundError: when nobody knows the article.
        """
        ...

    async def set_place(self, article: ArticleId, place: int) -> None:
        """Remember where reading stopped (a code point of the text)."""
        ...


class MetadataDesk(Protocol):
    """The user's corrections of what files say about their articles. ``Shelf`` gives articles as corrected."""

    async def correct(self, article: ArticleId, values: Mapping[MetadataField, str | None]) -> Change:
        """Correct fields, committed before the call returns; ``None`` goes back to what the file says.

        From then on, and after an ``undo``, the shelf has the article so; the search follows in the background.

        Raises:
            UsageError: see ``reader.text.metadata.checked``; nothing is changed then.
        """
        ...
