"""The user's corrections of what a file says about its article; the file itself is never written."""

from __future__ import annotations

import json
from collections.abc import Sequence

from reader.errors import UsageError
from reader.library.changes import Change, Table
from reader.library.ids import article_of, key_of
from reader.library.known import remember
from reader.library.store import Store
from reader.model.article import ArticleId
from reader.model.citation import MetadataField
from reader.model.dates import PartialDate
from reader.model.marks import KnownArticle
from reader.text.safe import safe_line, safe_url

_METADATA = Table("article_metadata", ("article", "field", "value"), keys=2)


class MetadataTable:
    """Corrected metadata by article and field. An empty value says that the article has none."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, articles: Sequence[ArticleId]) -> dict[ArticleId, dict[MetadataField, str]]:
        """The corrections of those articles that have any."""
        found: dict[ArticleId, dict[MetadataField, str]] = {}
        keys = json.dumps([key_of(article) for article in articles])
        for key, field, value in self._store.rows(_METADATA.select, keys):
            found.setdefault(article_of(key), {})[MetadataField(field)] = value
        return found

    def set(self, article: KnownArticle, field: MetadataField, value: str) -> Change:
        """Correct a field.

        Raises:
            UsageError: when the value cannot be: a date that is none, an address that is no web address,
                no title.
        """
        value = _checked(field, value)
        with self._store.writing() as edits:
            remember(self._store, [article])
            edits.put(_METADATA, [(key_of(article.id), str(field), value)])
        return edits.change(f"{field} corrected" if value else f"{field} taken away")

    def reset(self, article: ArticleId, field: MetadataField) -> Change:
        """Go back to what the file says."""
        with self._store.writing() as edits:
            edits.drop(_METADATA, [(key_of(article), str(field))])
        return edits.change(f"{field} as the file says")


def _checked(field: MetadataField, value: str) -> str:
    line = safe_line(value)
    if field is MetadataField.TITLE and not line:
        raise UsageError("an article needs a title", kind="metadata")
    if field is MetadataField.DATE and line:
        try:
            return PartialDate(line).iso
        except ValueError as error:
            raise UsageError(
                f"{line!r} is not a date", "write 2024, 2024-07 or 2024-07-16", kind="metadata"
            ) from error
    if field is MetadataField.URL and line and safe_url(line) is None:
        raise UsageError(
            f"{line!r} is not a web address", "it begins with http:// or https://", kind="metadata"
        )
    return line
