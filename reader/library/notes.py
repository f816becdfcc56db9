"""The user's notes on whole articles."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.library.changes import Change, Table
from reader.library.ids import article_of, key_of, now, unsigned
from reader.library.known import remember
from reader.library.store import Store
from reader.model.article import ArticleId
from reader.model.known import KnownArticle
from reader.text.safe import normalise, safe_text

_NOTES = Table("article_notes", ("article", "note", "changed"))


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """A note and when it was last changed, in UTC."""

    article: ArticleId
    note: str
    changed: datetime


class NoteTable:
    """Notes on articles, one for each."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, articles: Sequence[ArticleId]) -> dict[ArticleId, ArticleNote]:
        """The notes of those articles that have one."""
        rows = self._store.rows(_NOTES.select, json.dumps([key_of(article) for article in articles]))
        notes = (ArticleNote(article_of(key), note, datetime.fromisoformat(when)) for key, note, when in rows)
        return {note.article: note for note in notes}

    def set(self, article: KnownArticle, note: str) -> Change:
        """Write the note of an article; an empty one deletes it."""
        note = safe_text(normalise(note))
        key = key_of(article.id)
        with self._store.writing() as edits:
            if note.strip():
                remember(self._store, [article])
                before = self._store.value("SELECT note FROM article_notes WHERE article = ?", key)
                if note != before:
                    edits.put(_NOTES, [(key, note, now())])
                what = "note kept"
            else:
                edits.drop(_NOTES, [(key,)])
                what = "note deleted"
        return edits.change(what)

    def articles(self) -> array[int]:
        """The articles with a note: unsigned 64-bit ids, ascending."""
        return unsigned(key for (key,) in self._store.rows("SELECT article FROM article_notes"))
