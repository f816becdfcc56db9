"""Keeping abreast of what other processes do to the user's library: another newsreader, or a command in the shell."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reader.errors import NewsreaderError

if TYPE_CHECKING:
    from reader.app.errors import Later, Start
    from reader.newsroom.surroundings import LibraryWatch

_LOOK: Final = 1.0  # seconds between two looks


class Abreast:
    """Looks again and again whether the library was changed elsewhere.

    Args:
        watch: tells.
        start: runs work in the background.
        later: runs it after a while.
        changed: shows what is on screen as the library has it now.
    """

    def __init__(
        self, watch: LibraryWatch, *, start: Start, later: Later, changed: Callable[[], Awaitable[None]]
    ) -> None:
        self._watch = watch
        self._start = start
        self._later = later
        self._changed = changed

    def begin(self) -> None:
        """Look from now on."""
        self._later(_LOOK, lambda: self._start(self._go_on()))

    async def look(self) -> None:
        """Look once."""
        if await self._watch.changed_elsewhere():
            await self._changed()

    async def _go_on(self) -> None:
        with suppress(NewsreaderError):  # told to who asks next
            await self.look()
        self.begin()
