"""The changes of this session that can be taken back, newest first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, NamedTuple

from reader.model.article import ArticleId
from reader.newsroom import Change

_MOST: Final = 200


class Done(NamedTuple):
    """A change and the articles whose rows it touched."""

    change: Change
    articles: Sequence[ArticleId]


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

    async def did(self, change: Change, articles: Sequence[ArticleId]) -> None:
        """Say what was done, show it, and remember it for ``undo``."""
        self._done = [*self._done[1 - _MOST :], Done(change, articles)]
        await self._changed(articles)
        self._say(f"{change.said}; u undoes it")

    async def undo(self) -> None:
        """Take the last change back."""
        if not self._done:
            self._say("Nothing to undo")
            return
        done = self._done.pop()
        said = await done.change.undo()
        await self._changed(done.articles)
        self._say(said)
