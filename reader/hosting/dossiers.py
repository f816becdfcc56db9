"""The user's dossiers for a face: kept in the library's own thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.hosting.userwork import Undoable, UserWork
    from reader.model.excerpt import Dossier, ExcerptId


class LibraryDossiers:
    """Implements ``newsroom.excerpts.DossierDesk`` on the user's library."""

    def __init__(self, work: UserWork) -> None:
        self._work = work

    async def all(self) -> Sequence[Dossier]:
        """Every dossier, by name."""
        return await self._work.use(lambda library: library.dossiers.all()) if self._work.exists else ()

    async def put(self, name: str, excerpts: Sequence[ExcerptId]) -> Undoable:
        """Put excerpts at the end of the dossier of that name, begun when there is none."""
        return await self._work.change(lambda library: library.dossiers.put(name, excerpts))

    async def take_out(self, dossier: str, excerpts: Sequence[ExcerptId]) -> Undoable:
        """Take excerpts out; they stay in the library."""
        return await self._work.change(lambda library: library.dossiers.remove(dossier, excerpts))

    async def arrange(self, dossier: str, order: Sequence[ExcerptId], moved: int) -> Undoable:
        """Put excerpts of a dossier into another order, among the places that they have."""
        return await self._work.change(lambda library: library.dossiers.arrange(dossier, order, moved))

    async def rename(self, dossier: str, name: str) -> Undoable:
        """Give a dossier another name."""
        return await self._work.change(lambda library: library.dossiers.rename(dossier, name))

    async def delete(self, dossier: str) -> Undoable:
        """Delete a dossier; its excerpts stay in the library."""
        return await self._work.change(lambda library: library.dossiers.delete(dossier))
