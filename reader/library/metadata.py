"""The user's corrections of what a file says about its article; the file itself is never written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from reader.errors import UsageError
from reader.library.changes import Change, Edits, Row, Table
from reader.library.excerpt_words import WORDS, words_row
from reader.library.ids import article_of, key_of
from reader.library.known import remember
from reader.library.store import Store
from reader.model.article import ArticleId
from reader.model.known import KnownArticle
from reader.model.metadata import SHOWN_AS, MetadataField
from reader.text.metadata import checked

_METADATA = Table("article_metadata", ("article", "field", "value"), keys=2)
_ALL = "SELECT article, field, value FROM article_metadata"
_QUOTED = "SELECT id, quote, note, citation FROM excerpts WHERE article = ?"


class MetadataTable:
    """Corrected metadata by article and field. An empty value says that the article has none."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> dict[ArticleId, dict[MetadataField, str]]:
        """The corrections of every article that has any."""
        return _by_article(self._store.rows(_ALL))

    def of(self, articles: Sequence[ArticleId]) -> dict[ArticleId, dict[MetadataField, str]]:
        """The corrections of those articles that have any."""
        keys = json.dumps([key_of(article) for article in articles])
        return _by_article(self._store.rows(_METADATA.select, keys))

    def correct(self, article: KnownArticle, values: Mapping[MetadataField, str | None]) -> Change:
        """Correct fields, as one change; ``None`` goes back to what the file says.

        Raises:
            UsageError: see ``reader.text.metadata.checked``; nothing is changed then.
        """
        said = {field: None if value is None else checked(field, value) for field, value in values.items()}
        key = key_of(article.id)
        with self._store.writing() as edits:
            remember(self._store, [article])
            edits.put(
                _METADATA, [(key, field.value, value) for field, value in said.items() if value is not None]
            )
            edits.drop(_METADATA, [(key, field.value) for field, value in said.items() if value is None])
            self._renew_words(edits, article.id)
        return edits.change(_told(said))

    def _renew_words(self, edits: Edits, article: ArticleId) -> None:
        """The article's excerpts are found by what is corrected, too."""
        corrections = self.of([article]).get(article, {})
        rows = self._store.rows(_QUOTED, key_of(article))
        edits.put(
            WORDS,
            [
                words_row(excerpt, quote, note, citation, corrections)
                for excerpt, quote, note, citation in rows
            ],
        )


def _by_article(rows: Iterable[Row]) -> dict[ArticleId, dict[MetadataField, str]]:
    """What cannot be, such as in a library that another program wrote, is left out."""
    found: dict[ArticleId, dict[MetadataField, str]] = {}
    for key, name, value in rows:
        with suppress(UsageError, ValueError):
            field = MetadataField(name)
            found.setdefault(article_of(key), {})[field] = checked(field, value)
    return found


def _told(said: Mapping[MetadataField, str | None]) -> str:
    corrected = [SHOWN_AS[field] for field, value in said.items() if value]
    gone = [SHOWN_AS[field] for field, value in said.items() if value == ""]
    reset = [SHOWN_AS[field] for field, value in said.items() if value is None]
    told = ((corrected, "corrected"), (gone, "taken away"), (reset, "as the file says"))
    return "; ".join(f"{', '.join(names)} {what}" for names, what in told if names)
