"""Corrected metadata for a face: kept in the library, then put into the catalog, then into the index."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import NewsreaderError, NotFoundError

if TYPE_CHECKING:  # see userwork
    from reader.hosting.userwork import Undoable, UserWork
    from reader.library.changes import Change
    from reader.library.library import Library
    from reader.model.article import ArticleId
    from reader.model.metadata import MetadataField


class LibraryMetadata:
    """Implements ``newsroom.marks.MetadataDesk`` on the user's library.

    Args:
        work: where corrections are kept.
        catalog: the file of the catalog that shows them.
        index: has the ingest look again, which brings index and names up to date.
    """

    def __init__(self, work: UserWork, catalog: Path, index: Callable[[], Awaitable[None]]) -> None:
        self._work = work
        self._catalog = catalog
        self._index = index

    async def correct(self, article: ArticleId, values: Mapping[MetadataField, str | None]) -> Correction:
        """Correct fields; committed and shown when this returns."""

        def work(library: Library) -> Change:
            for known in self._work.known(library, [article]):
                return library.metadata.correct(known, values)
            raise NotFoundError("the article is no longer there", "nothing was changed", kind="missing")

        change = await self._work.change(work)
        await self.show(article)
        return Correction(self, article, change)

    async def show(self, article: ArticleId) -> None:
        """Make catalog and index what the library says of an article."""

        def put(library: Library) -> None:
            from reader.catalog.filed import KnownIds  # noqa: PLC0415 - a start-up files nothing
            from reader.catalog.filing import FilingClerk  # noqa: PLC0415 - a start-up files nothing

            clerk = FilingClerk(self._catalog, KnownIds(corrections=library.metadata.of([article])))
            try:
                clerk.correct([article])
            finally:
                clerk.close()

        with suppress(NewsreaderError):  # the cache cannot be written now: the next run of the ingest will
            await self._work.use(put)
        await self._index()


class Correction:
    """Implements ``newsroom.change.Change``.

    Args:
        desk: shows it taken back.
        article: whose metadata it is.
        change: what was changed in the library.
    """

    def __init__(self, desk: LibraryMetadata, article: ArticleId, change: Undoable) -> None:
        self.said = change.said
        self._desk = desk
        self._article = article
        self._change = change

    async def undo(self) -> str:
        """Take it back."""
        said = await self._change.undo()
        await self._desk.show(self._article)
        return said
