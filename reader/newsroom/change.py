"""What the user did, and taking it back."""

from __future__ import annotations

from typing import Protocol


class Change(Protocol):
    """Something the user did to their own data, already committed."""

    @property
    def said(self) -> str:
        """What happened, for the status line: ``128 articles marked read``."""
        ...

    async def undo(self) -> str:
        """Take it back; returns what to say."""
        ...
