"""Tags on several things at once: those that all have are shown, and what is typed goes to all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.app.reading.tagging import TypedTags

if TYPE_CHECKING:
    from reader.app.desk.undoing import Undoing
    from reader.model.article import ArticleId
    from reader.newsroom.marks import MarkBook


class TagDraft(NamedTuple):
    """What the line for tags begins with, and what becomes of it.

    Attributes:
        heading: whose tags they are.
        shared: on all of them.
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
        number = len(articles)
        heading = f"Tags of {number:,} articles" if number > 1 else "Tags of this article"

        async def retag(add: Sequence[str], remove: Sequence[str]) -> None:
            await self._undoing.did(await self._book.retag(articles, add=add, remove=remove), articles)

        return tag_draft(heading, number, (await self._book.tally(articles)).tags, retag, self._say)


def tag_draft(
    heading: str,
    number: int,
    counts: Mapping[str, int],
    retag: Callable[[Sequence[str], Sequence[str]], Awaitable[None]],
    say: Callable[[str], None],
) -> TagDraft:
    """The tags of several things, to be changed together.

    Args:
        heading: whose tags they are.
        number: how many they are.
        counts: how many of them have each tag.
        retag: puts tags on all of them, and takes others off.
        say: tells when nothing was changed.
    """
    shared = tuple(tag for tag, count in counts.items() if count == number)
    partly = tuple((tag, count) for tag, count in Counter(counts).most_common() if tag not in shared)

    async def save(typed: TypedTags) -> None:
        had, has = ({tag.casefold() for tag in tags} for tags in (shared, typed.on))
        add = [tag for tag in typed.on if tag.casefold() not in had]
        remove = [tag for tag in (*shared, *typed.off) if tag.casefold() not in has]
        if add or remove:
            await retag(add, remove)
        else:
            say("The tags are as they were")

    return TagDraft(heading, shared, partly, save)
