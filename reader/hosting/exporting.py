"""The user's excerpts going out, for a face: gathered in the library's thread, placed and written in another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.hosting.corrected import excerpts_of
from reader.hosting.threads import StoreThread

if TYPE_CHECKING:  # see userwork
    from reader.hosting.userwork import UserWork
    from reader.library.library import Library
    from reader.model.article import ArticleId
    from reader.model.excerpt import Excerpt, ExcerptId
    from reader.model.export import Exported, ExportOrder
    from reader.model.marks import KnownArticle

    Gathered = tuple[Sequence[Excerpt], dict[ArticleId, KnownArticle]]


class LibraryExports:
    """Implements ``newsroom.excerpts.ExportDesk``.

    Args:
        work: holds the excerpts.
        cache: where the catalogs are, which hold the articles' texts.
    """

    def __init__(self, work: UserWork, cache: Path) -> None:
        self._work = work
        self._cache = cache
        self._writing = StoreThread("export")

    async def write(self, excerpts: Sequence[ExcerptId], order: ExportOrder) -> Exported:
        """Write excerpts, each as it stands in its article today."""

        def gather(library: Library) -> Gathered:
            from reader.hosting.placing import known_of  # noqa: PLC0415 - exports are rare

            found = excerpts_of(library, excerpts)
            return found, known_of(library, found)

        return await self._writing.do(self._write, await self._work.use(gather), order)

    def close(self) -> None:
        """Finish writing."""
        self._writing.close()

    def _write(self, gathered: Gathered, order: ExportOrder) -> Exported:
        from reader.exports.ordered import write  # noqa: PLC0415 - as above
        from reader.hosting.placing import cached_text, placed  # noqa: PLC0415 - as above

        excerpts, known = gathered
        with cached_text(self._cache, known) as text_of:
            return write(placed(excerpts, text_of), order)
