"""Notes while they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.unkept import NoteOn, UnkeptNote


class UnkeptDesk(Protocol):
    """What was typed and not kept yet. Calls are carried out in the order they are made."""

    async def notes(self) -> Sequence[UnkeptNote]:
        """All of them, newest first."""
        ...

    async def find(self, about: NoteOn) -> UnkeptNote | None:
        """The one about this."""
        ...

    async def put(self, note: UnkeptNote) -> None:
        """Write it in the place of an earlier one about the same; it is on the disk when the call returns.

        Raises:
            LibraryError: when it could not be written.
        """
        ...

    def drop(self, about: NoteOn) -> None:
        """It is kept elsewhere now, or thrown away; returns at once."""
        ...
