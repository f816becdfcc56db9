"""Going on with notes that were typed and not kept, as after the machine stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.desk.keeping import NoteDraft
from reader.errors import NotFoundError

if TYPE_CHECKING:
    from reader.app.desk.keeping import Keeping
    from reader.app.desk.noting import Noting
    from reader.model.unkept import NoteOn
    from reader.newsroom import Newsroom


class Unfinished:
    """Finds again what they are about.

    Args:
        newsroom: where the notes, the excerpts and the articles are.
        noting, keeping: keep what is written.
    """

    def __init__(self, newsroom: Newsroom, noting: Noting, keeping: Keeping) -> None:
        self._newsroom = newsroom
        self._noting = noting
        self._keeping = keeping

    async def newest(self) -> NoteDraft | None:
        """The one typed last, to go on with; ``None`` when there is none."""
        notes = await self._newsroom.unkept.notes()
        if not notes:
            return None
        about = notes[0].about
        return await self._draft(about) or _astray(about)

    async def _draft(self, about: NoteOn) -> NoteDraft | None:
        """The draft, unless what it is about is gone."""
        if about.excerpt is not None:
            excerpts = await self._newsroom.excerpts.get([about.excerpt])
            return self._keeping.draft_of(excerpts[0]) if excerpts else None
        if about.passage is None:
            return await self._noting.draft(about.article)
        article = await self._newsroom.shelf.article(about.article)
        if article is None or article.text[slice(*about.passage)] != about.quote:
            return None
        return self._keeping.draft_in(article, about.passage)


def _astray(about: NoteOn) -> NoteDraft:
    """A sheet from which the note can be copied, and which keeps it safe until it is thrown away."""

    async def save(_note: str, _tags: tuple[str, ...]) -> None:
        raise NotFoundError(
            "what this note is about is gone or was changed: copy the note from here, for example by F4"
        )

    return NoteDraft(about, "What this note is about is gone", about.quote, "", (), save)
