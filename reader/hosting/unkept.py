"""Notes while they are typed, for a face: written by a thread of their own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.hosting.threads import StoreThread

if TYPE_CHECKING:
    from reader.library.unkept import UnkeptNotes
    from reader.model.unkept import NoteOn, UnkeptNote


class UnkeptFiles:
    """Implements ``newsroom.unkept.UnkeptDesk``."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._thread = StoreThread("unkept")

    async def notes(self) -> Sequence[UnkeptNote]:
        """All of them, newest first."""
        return await self._thread.do(self._all)

    async def find(self, about: NoteOn) -> UnkeptNote | None:
        """The one about this."""
        return await self._thread.do(lambda: self._notes.find(about))

    async def put(self, note: UnkeptNote) -> None:
        """Write it.

        Raises:
            LibraryError: when it could not be written.
        """
        await self._thread.do(lambda: self._notes.put(note))

    def drop(self, about: NoteOn) -> None:
        """It is kept elsewhere now, or thrown away."""
        self._thread.begin(lambda: self._notes.drop(about))

    def close(self) -> None:
        """Finish writing."""
        self._thread.close()

    def _all(self) -> Sequence[UnkeptNote]:
        return (
            self._notes.all() if self._directory.is_dir() else ()
        )  # mostly it is not, and nothing is imported

    @cached_property
    def _notes(self) -> UnkeptNotes:
        from reader.library.unkept import UnkeptNotes  # noqa: PLC0415 - when a note is typed

        return UnkeptNotes(self._directory)
