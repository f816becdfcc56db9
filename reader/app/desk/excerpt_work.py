"""What is done to excerpts in their list: copied, noted, tagged, deleted, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from reader.app.desk.copying import went
from reader.app.desk.excerpt_rows import counted
from reader.app.desk.keeping import NoteDraft
from reader.app.desk.tagging import TagDraft, tag_draft
from reader.model.unkept import NoteOn

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.app.desk.gathering import Gathering
    from reader.app.desk.undoing import Undoing
    from reader.model.article import ArticleId
    from reader.model.citation import Citation
    from reader.model.excerpt import Excerpt
    from reader.newsroom import Newsroom
    from reader.newsroom.change import Change

_MANY: Final = 2_000  # excerpts that take longer to read than a user waits without a word


class ExcerptWork:
    """Works on the marked excerpts, else on the current one.

    Args:
        newsroom: where they are kept and copied.
        gathering: what is at hand.
        undoing: remembers what was done.
        citing: writes citations.
        say: tells what happened.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        gathering: Gathering,
        undoing: Undoing,
        citing: Citing,
        say: Callable[[str], None],
    ) -> None:
        self._newsroom = newsroom
        self._gathering = gathering
        self._undoing = undoing
        self._citing = citing
        self._say = say

    async def copy(self, *, cited: bool) -> None:
        """Copy the words, in the order of the list."""
        excerpts = await self._at_hand()
        if not excerpts:
            self._say("There is nothing here to copy")
            return
        texts = [self._cited(excerpt) if cited else excerpt.selector.exact for excerpt in excerpts]
        said = went(await self._newsroom.clipboard.copy("\n\n".join(texts)))
        self._say(said if len(excerpts) == 1 else f"{counted(len(excerpts))}: {said}")

    async def copy_text(self, text: str) -> None:
        """Copy a text as it is."""
        self._say(went(await self._newsroom.clipboard.copy(text)))

    async def delete(self) -> bool:
        """Delete them; how many is told, and u brings them back. Returns whether there were any."""
        chosen = self._gathering.at_hand()
        tally = await self._newsroom.excerpts.tally(chosen)
        if tally.excerpts:
            await self.did(await self._newsroom.excerpts.delete(chosen), tally.articles)
        return bool(tally.excerpts)

    async def did(self, change: Change, articles: Sequence[ArticleId] = ()) -> None:
        """Something was changed: tell it, remember it, and show what is listed as it is now."""
        self._say(await self._undoing.did(change, articles))
        await self._show()

    async def undo(self) -> None:
        """Take the last change back."""
        try:
            self._say(await self._undoing.undo())
        finally:
            await self._show()

    async def draft(self) -> NoteDraft | None:
        """Note and tags of the current excerpt."""
        excerpt = await self._gathering.current()
        if excerpt is None:
            return None

        async def save(note: str, tags: tuple[str, ...]) -> None:
            change = await self._newsroom.excerpts.annotate(excerpt.id, note, tags)
            await self.did(change, [excerpt.article])

        about = NoteOn(excerpt.article, excerpt.id, quote=excerpt.selector.exact)
        return NoteDraft(about, "Note and tags", about.quote, excerpt.note, excerpt.tags, save)

    async def tag_draft(self) -> TagDraft | None:
        """The tags of what is at hand, to be changed together."""
        chosen = self._gathering.at_hand()
        tally = await self._newsroom.excerpts.tally(chosen)
        if not tally.excerpts:
            return None

        async def retag(add: Sequence[str], remove: Sequence[str]) -> None:
            change = await self._newsroom.excerpts.retag(chosen, add=add, remove=remove)
            await self.did(change, tally.articles)

        whose = counted(tally.excerpts) if tally.excerpts > 1 else "this excerpt"
        return tag_draft(f"Tags of {whose}", tally.excerpts, tally.tags, retag, self._say)

    async def citations(self) -> list[Citation]:
        """Of the articles of what is at hand; each article once."""
        excerpts = await self._at_hand()
        return list({excerpt.article: excerpt.citation for excerpt in excerpts}.values())

    async def _show(self) -> None:
        self._gathering.renew()
        await self._gathering.settled()

    async def _at_hand(self) -> Sequence[Excerpt]:
        chosen = self._gathering.at_hand()
        if len(chosen) > _MANY:
            self._say(f"Reading {counted(len(chosen))}…")
        return await self._newsroom.excerpts.get(chosen)

    def _cited(self, excerpt: Excerpt) -> str:
        return f"{excerpt.selector.exact}\n\n{self._citing.cite([excerpt.citation])}"
