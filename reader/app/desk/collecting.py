"""Dossiers: excerpts put into them, taken out, and put into order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.app.desk.shifting import gathered, stepped
from reader.model.excerpt import ExcerptId, ExcerptOrder

if TYPE_CHECKING:
    from reader.app.desk.excerpt_work import ExcerptWork
    from reader.app.desk.gathering import Gathering
    from reader.model.excerpt import Dossier
    from reader.newsroom.excerpts import DossierDesk


class Collecting:
    """Works on dossiers, and on what lies in the one that is shown.

    Args:
        desk: where they are kept.
        gathering: what is listed and at hand.
        work: tells and remembers what was done.
        say: tells why something is not done.
    """

    def __init__(
        self, desk: DossierDesk, gathering: Gathering, work: ExcerptWork, say: Callable[[str], None]
    ) -> None:
        self._desk = desk
        self._gathering = gathering
        self._work = work
        self._say = say

    async def all(self) -> Sequence[Dossier]:
        """Every dossier, by name."""
        return await self._desk.all()

    async def put(self, name: str, excerpts: Sequence[ExcerptId]) -> None:
        """Put excerpts into the dossier of that name, which is begun when there is none.

        Raises:
            UsageError: when the name cannot be.
        """
        await self._work.did(await self._desk.put(name, excerpts))

    async def rename(self, dossier: Dossier, name: str) -> None:
        """Give a dossier another name.

        Raises:
            UsageError: when the name cannot be, or is taken.
        """
        await self._work.did(await self._desk.rename(dossier.id, name))

    async def delete(self, dossier: Dossier) -> None:
        """Delete a dossier; its excerpts stay."""
        await self._work.did(await self._desk.delete(dossier.id))

    async def undo(self, show: Callable[[Dossier | None], None]) -> None:
        """Take the last change back.

        Args:
            show: shows the dossier that was shown, when it has another name now, or all excerpts, when it is gone.
        """
        before = self._gathering.dossier
        await self._work.undo()
        if before is not None:
            now = next((dossier for dossier in await self._desk.all() if dossier.id == before.id), None)
            if now is None or now.name != before.name:
                show(now)

    async def take_out(self) -> None:
        """Take what is at hand out of the dossier that is shown."""
        if (dossier := self._shown()) is not None and (chosen := self._gathering.at_hand()):
            await self._work.did(await self._desk.take_out(dossier.id, chosen))

    async def shift(self, by: int) -> None:
        """Move what is at hand one place down (1) or up (-1)."""
        await self._move(lambda listed, moved: stepped(listed, moved, by))

    async def place(self) -> None:
        """Bring the marked ones together before the one under the cursor."""
        cursor = self._gathering.cursor
        if not self._gathering.marked():
            self._say("Mark what is to come here first: v marks, V up to here")
        elif cursor is not None:
            await self._move(lambda listed, moved: gathered(listed, moved, cursor))

    async def _move(
        self, arranged: Callable[[Sequence[ExcerptId], frozenset[ExcerptId]], list[ExcerptId]]
    ) -> None:
        dossier = self._shown()
        if dossier is None:
            return
        if self._gathering.listing.order is not ExcerptOrder.DOSSIER:
            self._say("The dossier is shown in another order: s brings its own back")
            return
        listed = self._gathering.listed()
        moved = frozenset(self._gathering.at_hand()) & frozenset(listed)
        after = arranged(listed, moved)
        if after != listed:
            await self._work.did(await self._desk.arrange(dossier.id, after, len(moved)))

    def _shown(self) -> Dossier | None:
        if (dossier := self._gathering.dossier) is None:
            self._say("No dossier is shown: d lists them")
        return dossier
