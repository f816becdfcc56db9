"""Notes while they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.errors import LibraryError
from reader.model.unkept import NoteOn, UnkeptNote


@dataclass
class MemoryUnkept:
    """Notes in a dict, the one written last at its end."""

    kept: dict[NoteOn, UnkeptNote] = field(default_factory=dict)
    full: bool = False

    async def notes(self) -> Sequence[UnkeptNote]:
        return [*reversed(self.kept.values())]

    async def find(self, about: NoteOn) -> UnkeptNote | None:
        return self.kept.get(about)

    async def put(self, note: UnkeptNote) -> None:
        if self.full:
            raise LibraryError("what you type is not safe yet: the disk is full", "make room")
        self.kept.pop(note.about, None)
        self.kept[note.about] = note

    def drop(self, about: NoteOn) -> None:
        self.kept.pop(about, None)
