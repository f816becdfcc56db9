"""The clipboard for a face: copying runs in a thread, since a tool may keep it waiting."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ClipboardError
from reader.hosting.threads import StoreThread

if TYPE_CHECKING:
    from reader.clipboard.chooser import Clipboard
    from reader.model.clipboard import Copied


class ClipboardDesk:
    """Implements ``newsroom.surroundings.CopyDesk``."""

    def __init__(self, state: Path, environment: Mapping[str, str] = os.environ) -> None:
        self._write: Callable[[str], None] | None = None
        self._environment = environment
        self._state = state
        self._thread = StoreThread("clipboard")

    def attach(self, write: Callable[[str], None]) -> None:
        """The way to the terminal, once there is one; called from any thread."""
        self._write = write

    async def copy(self, text: str) -> Copied:
        """Send a text on the best way.

        Raises:
            ClipboardError: when no way worked.
        """
        return await self._thread.do(lambda: self._clipboard.copy(text))

    def copies(self) -> Sequence[str]:
        """The last copies, newest first."""
        return self._clipboard.copies()

    def close(self) -> None:
        """Finish."""
        self._thread.close()

    @cached_property
    def _clipboard(self) -> Clipboard:
        from reader.clipboard.chooser import clipboard  # noqa: PLC0415 - 4 ms that a start-up spares

        return clipboard(self._environment, self._state, self._to_terminal)

    def _to_terminal(self, sequence: str) -> None:
        if self._write is None:
            raise ClipboardError("there is no terminal to send it to")
        self._write(sequence)
