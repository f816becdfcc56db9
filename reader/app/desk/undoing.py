"""The changes of this session that can be taken back, newest first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from reader.model.article import ArticleId
    from reader.newsroom.change import Change

_MOST: Final = 200
_NOTHING: Final = "Nothing to undo"


Show = Callable[[], Awaitable[None]]
"""Brings what is on screen up to date."""


class Done(NamedTuple):
    """A change, the articles whose rows it touched, and what else shows it."""

    change: Change
    articles: Sequence[ArticleId]
    show: Show | None


class Undoing:
    """A stack of changes.

    Args:
        say: tells what happened.
        changed: shows the articles as they are now.
    """

    def __init__(
        self, say: Callable[[str], None], changed: Callable[[Sequence[ArticleId]], Awaitable[None]]
    ) -> None:
        self._say = say
        self._changed = changed
        self._done: list[Done] = []

    async def did(self, change: Change, articles: Sequence[ArticleId], show: Show | None = None) -> str:
        """Say what was done, show it, and remember it for ``undo``; returns what was said."""
        done = Done(change, articles, show)
        self._done = [*self._done[1 - _MOST :], done]
        await self._show(done)
        said = f"{change.said}; u undoes it"
        self._say(said)
        return said

    async def undo(self) -> str:
        """Take the last change back; returns what was said."""
        if not self._done:
            self._say(_NOTHING)
            return _NOTHING
        done = self._done.pop()
        said = await done.change.undo()
        await self._show(done)
        self._say(said)
        return said

    async def _show(self, done: Done) -> None:
        if done.articles:
            await self._changed(done.articles)
        if done.show is not None:
            await done.show()
