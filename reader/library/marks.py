"""Read and starred articles, and where reading stopped."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from reader.library.bulk import as_json
from reader.library.changes import Change, Row, Table
from reader.library.ids import article_of, key_of, unsigned
from reader.library.known import remember
from reader.library.store import Store
from reader.library.wording import counted
from reader.model.article import ArticleId
from reader.model.marks import KnownArticle, Marks
from reader.text.safe import normalise, safe_line, safe_text

_READ = Table("read_articles", ("article",))
_STARRED = Table("starred_articles", ("article",))
_PLACES = Table("reading_places", ("article", "place"))
_MARKED = """
    SELECT key, EXISTS (SELECT 1 FROM read_articles WHERE article = key),
        EXISTS (SELECT 1 FROM starred_articles WHERE article = key),
        (SELECT place FROM reading_places WHERE article = key),
        (SELECT note FROM article_notes WHERE article = key)
    FROM (SELECT value AS key FROM json_each(?))
"""
_TAGGED = """
    SELECT article, name FROM article_tags WHERE article IN (SELECT value FROM json_each(?))
    ORDER BY article, folded
"""


class MarkTable:
    """The user's marks on articles. Changes are on the disk when a call returns."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, articles: Sequence[ArticleId]) -> dict[ArticleId, Marks]:
        """Marks of those articles that have any."""
        found: dict[ArticleId, Marks] = {}
        for keys in as_json([key_of(article) for article in articles]):
            self._add(found, keys)
        return found

    def set_read(self, articles: Sequence[KnownArticle], *, read: bool) -> Change:
        """Mark as read or unread."""
        return self._set(_READ, articles, "marked read" if read else "marked unread", on=read)

    def set_starred(self, articles: Sequence[KnownArticle], *, starred: bool) -> Change:
        """Star or unstar."""
        return self._set(_STARRED, articles, "starred" if starred else "unstarred", on=starred)

    def set_place(self, article: KnownArticle, place: int) -> None:
        """Remember the code point at the top of the pane."""
        with self._store.writing() as edits:
            remember(self._store, [article])
            edits.put(_PLACES, [(key_of(article.id), place)])

    def read(self) -> array[int]:
        """The articles that were read: unsigned 64-bit ids, ascending."""
        return self._all("SELECT article FROM read_articles")

    def starred(self) -> array[int]:
        """The starred articles: unsigned 64-bit ids, ascending."""
        return self._all("SELECT article FROM starred_articles")

    def _add(self, found: dict[ArticleId, Marks], keys: str) -> None:
        """The marks of the articles of a JSON list."""
        tags: dict[int, list[str]] = {}
        for key, name in self._store.rows(_TAGGED, keys):
            tags.setdefault(key, []).append(name)
        for key, read, starred, place, note in self._store.rows(_MARKED, keys):
            names = tuple(safe_line(name) for name in tags.get(key, ()))
            if read or starred or names or note or place is not None:
                own = safe_text(normalise(note)) if note else None
                found[article_of(key)] = Marks(bool(read), bool(starred), names, place, own)

    def _all(self, sql: str) -> array[int]:
        return unsigned(key for (key,) in self._store.rows(sql))

    def _set(self, table: Table, articles: Sequence[KnownArticle], done: str, *, on: bool) -> Change:
        keys: list[Row] = [(key_of(article.id),) for article in articles]
        with self._store.writing() as edits:
            if on:
                remember(self._store, articles)
                changed = edits.put(table, keys)
            else:
                changed = edits.drop(table, keys)
        what = f"{counted(changed, 'article')} {done}"
        if already := len(set(keys)) - changed:
            what += f" ({already:,} {'was' if already == 1 else 'were'} so already)"
        return edits.change(what, whole=False)
