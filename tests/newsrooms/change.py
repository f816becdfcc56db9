"""A change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class MemoryChange:
    """A change, and how to put back what was before."""

    said: str
    put_back: Callable[[], None]

    async def undo(self) -> str:
        self.put_back()
        return f"Undone: {self.said[0].lower()}{self.said[1:]}"
