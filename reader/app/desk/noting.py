"""The user's note on an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.desk.keeping import NoteDraft
from reader.model.marks import UNMARKED
from reader.text.shown_title import shown_title

if TYPE_CHECKING:
    from reader.app.desk.undoing import Undoing
    from reader.model.article import ArticleId
    from reader.newsroom.articles import Shelf
    from reader.newsroom.marks import MarkBook


class Noting:
    """Writes notes on articles, one at a time.

    Args:
        book: where they are kept.
        shelf: knows the articles' titles.
        undoing: remembers what was done.
    """

    def __init__(self, book: MarkBook, shelf: Shelf, undoing: Undoing) -> None:
        self._book = book
        self._shelf = shelf
        self._undoing = undoing

    async def draft(self, key: ArticleId) -> NoteDraft | None:
        """The note on an article, to be changed; ``None`` when the article is gone."""
        article = await self._shelf.article(key)
        if article is None:
            return None
        marks = await self._book.marks([key])

        async def save(note: str, _tags: tuple[str, ...]) -> None:
            await self._undoing.did(await self._book.set_note(key, note), [key])

        note = marks.get(key, UNMARKED).note or ""
        title = shown_title(article)
        from reader.model.unkept import NoteOn  # noqa: PLC0415 - when a note is typed

        return NoteDraft(NoteOn(key, quote=article.title), "Note on this article", title, note, None, save)
