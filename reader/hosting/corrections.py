"""The user's corrections of entities for a face: kept in the library's own thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import NotFoundError

if TYPE_CHECKING:
    from reader.hosting.userwork import Undoable, UserWork
    from reader.library.changes import Change
    from reader.library.library import Library
    from reader.model.article import ArticleId
    from reader.model.correction import CorrectionKind, EntityName, MadeCorrection


class LibraryCorrections:
    """Implements ``newsroom.names.CorrectionDesk`` on the user's library."""

    def __init__(self, work: UserWork) -> None:
        self._work = work

    async def make(
        self,
        kind: CorrectionKind,
        entity: EntityName,
        into: EntityName | None = None,
        *,
        names: Sequence[str] = (),
        article: ArticleId | None = None,
    ) -> Undoable:
        """Correct an entity; committed when this returns."""

        def make(library: Library) -> Change:
            known = None
            if article is not None:
                known = next(iter(self._work.known(library, [article])), None)
                if known is None:
                    raise NotFoundError(
                        "this article is no longer there", "nothing was corrected", kind="missing"
                    )
            return library.corrections.make(kind, entity, into, names=names, article=known)[1]

        return await self._work.change(make)

    async def made(self) -> Sequence[MadeCorrection]:
        """Every correction, the last one made first."""
        if not self._work.exists:
            return ()
        return await self._work.use(lambda library: library.corrections.made())

    async def remove(self, corrections: Sequence[str]) -> Undoable:
        """Take corrections back that were made some time ago."""
        return await self._work.change(lambda library: library.corrections.remove(corrections))
