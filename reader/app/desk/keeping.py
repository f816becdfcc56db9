"""Keeping what is selected, and changing what is kept. “Kept” is said after it is on the disk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.sentences import sentence_at

if TYPE_CHECKING:
    from reader.app.desk.kept import Kept, Say
    from reader.app.desk.undoing import Undoing
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import Article, Span
    from reader.model.excerpt import Excerpt
    from reader.model.unkept import NoteOn
    from reader.newsroom.excerpts import ExcerptDesk


@dataclass(frozen=True)
class NoteDraft:
    """A note about to be written.

    Attributes:
        about: what it is about.
        heading: what is being done.
        quote: the words it is about: a passage, or a title.
        note, tags: what is there already; no tags at all where it cannot have any.
        save: keeps both; returns when they are safe, raises ``NewsreaderError`` when they could not be kept.
    """

    about: NoteOn
    heading: str
    quote: str
    note: str
    tags: tuple[str, ...] | None
    save: Callable[[str, tuple[str, ...]], Awaitable[None]]


class Keeping:
    """Keeps passages of the open article.

    Args:
        desk: where they are kept.
        pane: the text and what is selected in it.
        kept: what is kept of it already.
        undoing: remembers what was done.
        say: tells what happened.
    """

    def __init__(self, desk: ExcerptDesk, pane: ReadingPane, kept: Kept, undoing: Undoing, say: Say) -> None:
        self._desk = desk
        self._pane = pane
        self._kept = kept
        self._undoing = undoing
        self._say = say

    async def keep(self) -> None:
        """Keep what is selected; without a selection, select the sentence that would be kept."""
        span, article = self._passage(), self._pane.article
        if span is None or article is None:
            return
        if self._kept.exactly(span) is not None:
            self._say("This passage is kept already; X changes its note and tags")
            return
        await self._keep(article, span, "", ())

    def draft(self) -> NoteDraft | None:
        """A note on the current excerpt, else on what is selected, to be kept with it."""
        current = self._kept.current()
        if current is not None:
            return self.draft_of(current.excerpt)
        span = self._passage()
        if span is None or (article := self._pane.article) is None:
            return None
        return self.draft_in(article, span)

    def draft_of(self, excerpt: Excerpt) -> NoteDraft:
        """Note and tags of an excerpt, to be changed."""

        async def save(note: str, tags: tuple[str, ...]) -> None:
            change = await self._desk.annotate(excerpt.id, note, tags)
            await self._undoing.did(change, [excerpt.article])

        from reader.model.unkept import NoteOn  # noqa: PLC0415 - when a note is typed

        quote = excerpt.selector.exact
        about = NoteOn(excerpt.article, excerpt.id, quote=quote)
        return NoteDraft(about, "Note and tags", quote, excerpt.note, excerpt.tags, save)

    def draft_in(self, article: Article, span: Span) -> NoteDraft:
        """A note on a passage that is to be kept with it."""

        async def save(note: str, tags: tuple[str, ...]) -> None:
            await self._keep(article, span, note, tags)

        from reader.model.unkept import NoteOn  # noqa: PLC0415 - when a note is typed

        quote = article.text[slice(*span)]
        about = NoteOn(article.id, passage=span, quote=quote)
        return NoteDraft(about, "Keep this passage", quote, "", (), save)

    async def delete(self) -> None:
        """Delete the excerpt at hand."""
        if (placed := self._kept.around()) is not None:
            change = await self._desk.delete([placed.excerpt.id])
            await self._undoing.did(change, [placed.excerpt.article])

    async def place(self) -> None:
        """Say that an excerpt without a certain place stands where the selection is."""
        placed, span = self._kept.undecided(), self._pane.selection
        if placed is not None and span is not None and (article := self._pane.article) is not None:
            change = await self._desk.place(placed.excerpt.id, article, span)
            await self._undoing.did(change, [article.id])

    # -- inside -----------------------------------------------------------------------------------

    async def _keep(self, article: Article, span: Span, note: str, tags: tuple[str, ...]) -> None:
        change = await self._desk.keep(article, span, note, tags)
        if self._pane.article is article:
            self._pane.select(*span)  # it stays selected, but its keys no longer extend it
        await self._undoing.did(change, [article.id])

    def _passage(self) -> Span | None:
        """What is selected, without white space around it; nothing is ever kept that the user has not seen."""
        if (article := self._pane.article) is None:
            return None
        start, end = self._pane.selection or (0, 0)
        words = article.text[start:end]
        if words.strip():
            return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if article.text.strip():
            self._pane.select(*sentence_at(article.text, self._pane.at_hand))
            self._say("Not kept yet: x keeps this sentence, X with a note; v changes what is selected")
        else:
            self._say("This article has no text to keep")
        return None
