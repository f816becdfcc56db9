"""How the excerpts of a list stand in their articles: looked up beside the interface, the rows asked for last first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.model.excerpt import Excerpt, ExcerptId, ExcerptState
    from reader.newsroom.excerpts import ExcerptDesk


class ExcerptStates:
    """Knows how the excerpts stand that were in sight.

    Args:
        desk: finds them again.
        start: runs work in the background.
        told: called when more is known, or something else than before.
    """

    def __init__(self, desk: ExcerptDesk, start: Start, told: Callable[[], None]) -> None:
        self._desk = desk
        self._start = start
        self._told = told
        self._known: dict[ExcerptId, ExcerptState] = {}
        self._wanted: list[Sequence[Excerpt]] = []
        self._looking = False

    def of(self, excerpt: ExcerptId) -> ExcerptState | None:
        """How an excerpt stood when it was looked for last, if it ever was."""
        return self._known.get(excerpt)

    def look(self, excerpts: Sequence[Excerpt]) -> None:
        """Look for these, as their rows come."""
        self._wanted.append(excerpts)
        if not self._looking:
            self._looking = True
            self._start(self._go_on())

    def forget_wanted(self) -> None:
        """Other rows are listed: those that were to be looked for before are not in sight any more."""
        self._wanted.clear()

    async def _go_on(self) -> None:
        try:
            while self._wanted:
                found = await self._desk.states(self._wanted.pop())
                if found.items() - self._known.items():
                    self._known |= found
                    self._told()
        finally:
            self._looking = False
