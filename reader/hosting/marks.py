"""The user's marks for a face: every call runs in the library's own thread and is safe when it returns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.errors import NotFoundError

if TYPE_CHECKING:
    from reader.hosting.userwork import Undoable, UserWork
    from reader.library.changes import Change
    from reader.library.library import Library
    from reader.model.article import ArticleId
    from reader.model.marks import Marks, MarkTally


class LibraryMarks:
    """Implements ``newsroom.marks.MarkBook`` on the user's library."""

    def __init__(self, work: UserWork) -> None:
        self._work = work

    async def word(self) -> str | None:
        """What opening the library had to tell."""
        return await self._work.told()

    async def marks(self, articles: Sequence[ArticleId]) -> Mapping[ArticleId, Marks]:
        """Marks of those articles that have any; a library that is not there yet is not made for it."""
        if not self._work.exists:
            return {}
        return await self._work.use(lambda library: library.marks.of(articles))

    async def tally(self, articles: Sequence[ArticleId]) -> MarkTally:
        """How many of these articles have each mark."""
        from reader.model.marks import MarkTally  # noqa: PLC0415 - see userwork

        if not self._work.exists:
            return MarkTally()
        return await self._work.use(lambda library: library.marks.tally(articles))

    async def set_read(self, articles: Sequence[ArticleId], *, read: bool) -> Undoable:
        """Mark as read or unread."""
        known = self._work.known
        return await self._work.change(
            lambda library: library.marks.set_read(known(library, articles), read=read)
        )

    async def set_starred(self, articles: Sequence[ArticleId], *, starred: bool) -> Undoable:
        """Star or unstar."""
        known = self._work.known
        return await self._work.change(
            lambda library: library.marks.set_starred(known(library, articles), starred=starred)
        )

    async def retag(
        self, articles: Sequence[ArticleId], *, add: Sequence[str], remove: Sequence[str]
    ) -> Undoable:
        """Put tags on articles and take others off."""
        known = self._work.known
        return await self._work.change(
            lambda library: library.tags.retag(known(library, articles), add, remove)
        )

    async def set_note(self, article: ArticleId, note: str) -> Undoable:
        """Write the note of an article; an empty one deletes it."""

        def write(library: Library) -> Change:
            for known in self._work.known(library, [article]):
                return library.notes.set(known, note)
            raise NotFoundError("this article is no longer there", "its note was not kept", kind="missing")

        return await self._work.change(write)

    async def set_place(self, article: ArticleId, place: int) -> None:
        """Remember where reading stopped."""

        def remember(library: Library) -> None:
            for known in self._work.known(library, [article]):
                library.marks.set_place(known, place)

        await self._work.use(remember)
