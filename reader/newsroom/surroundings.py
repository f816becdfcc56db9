"""Clipboard, background work, and what is remembered between two starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.clipboard import Copied
    from reader.model.progress import Progress


class CopyDesk(Protocol):
    """The clipboard, and the last copies."""

    def attach(self, write: Callable[[str], None]) -> None:
        """The way to the terminal, once there is one: puts a string there unchanged, from any thread."""
        ...

    async def copy(self, text: str) -> Copied:
        """Send a text on the best way.

        Raises:
            ClipboardError: when no way worked; the text is kept in ``copies`` all the same.
        """
        ...

    def copies(self) -> Sequence[str]:
        """The last copies, newest first."""
        ...


class IngestWatch(Protocol):
    """The background work that brings catalog, index and entities up to date."""

    def watch(self, report: Callable[[Progress], None]) -> None:
        """Call ``report`` on the event loop with each progress report."""
        ...

    async def start(self) -> None:
        """Start it, or look again."""
        ...

    async def stop(self) -> None:
        """Stop it; what is done stays done."""
        ...


class LibraryWatch(Protocol):
    """The user's library, which other processes may change."""

    async def changed_elsewhere(self) -> bool:
        """Whether another process has changed it since this was asked last; false when that cannot be known now."""
        ...


class SessionStore(Protocol):
    """Where things were left: query, article, panes. Losing it loses nothing but comfort."""

    async def load(self) -> Mapping[str, object]:
        """The last state; empty when there is none."""
        ...

    async def save(self, state: Mapping[str, object]) -> None:
        """Remember the state."""
        ...
