"""The user's marks for a face: every call runs in the library's own thread and is safe when it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.catalog.catalog import Catalog
from reader.hosting.threads import StoreThread
from reader.model.article import ArticleId
from reader.model.marks import KnownArticle, Marks

if TYPE_CHECKING:  # the library takes 40 ms to import, which its own thread does when it is first needed
    from reader.library.changes import Change
    from reader.library.library import Library


@dataclass(frozen=True)
class _Undoable:
    """Implements ``newsroom.Change``."""

    said: str
    take_back: Callable[[], Change]
    thread: StoreThread

    async def undo(self) -> str:
        """Take it back."""
        return (await self.thread.do(self.take_back)).said


class LibraryMarks:
    """Implements ``newsroom.MarkBook`` on the library file, and knows articles by the catalog."""

    def __init__(self, library_file: Path, catalog_file: Path) -> None:
        self._library_file = library_file
        self._catalog_file = catalog_file
        self._thread = StoreThread("library")
        self._library: Library | None = None
        self.word: str | None = None  # what opening the library had to tell

    async def open(self) -> str | None:
        """Open the library now; returns what the user should be told of it.

        Raises:
            LibraryError: when it cannot be opened.
        """
        await self._thread.do(self._opened)
        return self.word

    async def back_up(self) -> None:
        """Make the day's backup if it is due; takes its time in a thread of its own."""
        from reader.library.backups import daily_backup  # noqa: PLC0415 - see above

        helper = StoreThread("backup")
        try:
            await helper.do(daily_backup, self._library_file)
        finally:
            helper.close()

    async def marks(self, articles: Sequence[ArticleId]) -> Mapping[ArticleId, Marks]:
        """Marks of those articles that have any."""
        return await self._thread.do(lambda: self._opened().marks.of(articles))

    async def set_read(self, articles: Sequence[ArticleId], *, read: bool) -> _Undoable:
        """Mark as read or unread."""
        return await self._change(articles, lambda library, known: library.marks.set_read(known, read=read))

    async def set_starred(self, articles: Sequence[ArticleId], *, starred: bool) -> _Undoable:
        """Star or unstar."""
        return await self._change(
            articles, lambda library, known: library.marks.set_starred(known, starred=starred)
        )

    async def set_place(self, article: ArticleId, place: int) -> None:
        """Remember where reading stopped."""

        def remember() -> None:
            library = self._opened()
            for known in self._known([article]):
                library.marks.set_place(known, place)

        await self._thread.do(remember)

    def close(self) -> None:
        """Finish what was asked, close the library, end its thread."""
        self._thread.close(self._shut)

    async def _change(
        self, articles: Sequence[ArticleId], make: Callable[[Library, list[KnownArticle]], Change]
    ) -> _Undoable:
        def run() -> Change:
            return make(self._opened(), self._known(articles))

        change = await self._thread.do(run)
        return _Undoable(change.said, lambda: self._opened().undo(change), self._thread)

    def _known(self, articles: Sequence[ArticleId]) -> list[KnownArticle]:
        catalog = Catalog(self._catalog_file)
        try:
            known = catalog.known(articles)
        finally:
            catalog.close()
        remembered = self._opened().known.of([article for article in articles if article not in known])
        return [*known.values(), *remembered.values()]

    def _opened(self) -> Library:
        from reader.library.opening import open_library  # noqa: PLC0415 - see above

        if self._library is None:
            self._library, self.word = open_library(self._library_file, backup=False)
        return self._library

    def _shut(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
