"""Tags on articles: those that all have are shown, and what is typed goes to all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.app.reading.tagging import TypedTags
from reader.model.marks import UNMARKED

if TYPE_CHECKING:
    from reader.app.desk.undoing import Undoing
    from reader.model.article import ArticleId
    from reader.newsroom import MarkBook


class TagDraft(NamedTuple):
    """What the line for tags begins with, and what becomes of it.

    Attributes:
        heading: whose tags they are.
        shared: on all of the articles.
        partly: on some of them, with their number, the most frequent first.
        save: keeps what was typed.
    """

    heading: str
    shared: tuple[str, ...]
    partly: tuple[tuple[str, int], ...]
    save: Callable[[TypedTags], Awaitable[None]]


class Tagging:
    """Changes tags.

    Args:
        book: where they are kept.
        undoing: remembers what was done.
        say: tells what happened.
    """

    def __init__(self, book: MarkBook, undoing: Undoing, say: Callable[[str], None]) -> None:
        self._book = book
        self._undoing = undoing
        self._say = say

    async def draft(self, articles: Sequence[ArticleId]) -> TagDraft:
        """The tags of some articles, to be changed."""
        marks = await self._book.marks(articles)
        counts = Counter(tag for key in articles for tag in marks.get(key, UNMARKED).tags)
        shared = tuple(tag for tag, count in counts.items() if count == len(articles))
        partly = tuple((tag, count) for tag, count in counts.most_common() if tag not in shared)

        async def save(typed: TypedTags) -> None:
            await self._save(articles, shared, typed)

        several = len(articles) > 1
        heading = f"Tags of {len(articles):,} articles" if several else "Tags of this article"
        return TagDraft(heading, shared, partly, save)

    async def _save(self, articles: Sequence[ArticleId], shared: Sequence[str], typed: TypedTags) -> None:
        had, has = ({tag.casefold() for tag in tags} for tags in (shared, typed.on))
        add = [tag for tag in typed.on if tag.casefold() not in had]
        remove = [tag for tag in (*shared, *typed.off) if tag.casefold() not in has]
        if add or remove:
            await self._undoing.did(await self._book.retag(articles, add=add, remove=remove), articles)
        else:
            self._say("The tags are as they were")
