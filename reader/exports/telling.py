"""How far an export is, told by what it goes through and by what it writes into."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeVar, overload

from reader.model.export import ExportProgress, ExportStage, Tell

T = TypeVar("T")

_MUCH: Final = 1 << 16  # characters written between two words


def unheard(_progress: ExportProgress) -> None:
    """Nobody wants to know."""


class Told(Sequence[T]):
    """A sequence that tells how far it has been gone through; going through it again tells nothing new.

    Args:
        items: what is in it.
        stage: what is done with them meanwhile.
        tell: hears of it before an item is worked on, each ``often`` items.
    """

    def __init__(self, items: Sequence[T], stage: ExportStage, tell: Tell, *, often: int = 128) -> None:
        self._items = items
        self._stage = stage
        self._tell = tell
        self._often = often
        self._told = 0

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._items[index]

    def __iter__(self) -> Iterator[T]:
        for at, item in enumerate(self._items):
            if at >= self._told:
                self._tell(ExportProgress(self._stage, at, len(self._items)))
                self._told = at + self._often
            yield item


class Document(io.StringIO):
    """A document in the making that tells how long it is by now. Line ends stay as they are written."""

    def __init__(self, tell: Tell) -> None:
        super().__init__(newline="")
        self._tell = tell
        self._length = self._told = 0

    def write(self, text: str, /) -> int:
        """Add to it."""
        self._length += len(text)
        if self._length >= self._told + _MUCH:
            self._told = self._length
            self._tell(ExportProgress(ExportStage.COMPOSING, self._length))
        return super().write(text)

    def writelines(self, lines: Any, /) -> None:
        """Add all of these."""
        for line in lines:
            self.write(line)
