"""Read and starred articles, and where reading stopped."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.library.bulk import as_json, portions
from reader.library.changes import Change, Row, Table
from reader.library.ids import article_of, key_of, unsigned
from reader.library.known import remember
from reader.library.store import Store
from reader.library.wording import counted
from reader.model.article import ArticleId
from reader.model.known import KnownArticle
from reader.model.marks import Marks, MarkTally
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
_COUNTED = """
    SELECT (SELECT count(*) FROM read_articles WHERE article IN (SELECT value FROM json_each(?1))),
        (SELECT count(*) FROM starred_articles WHERE article IN (SELECT value FROM json_each(?1)))
"""
_TAGS_COUNTED = """
    SELECT max(name), count(*) FROM article_tags WHERE article IN (SELECT value FROM json_each(?))
    GROUP BY folded ORDER BY folded
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

    def tally(self, articles: Sequence[ArticleId]) -> MarkTally:
        """How many of these articles have each mark; none may be in it twice."""
        read = starred = 0
        tags: Counter[str] = Counter()
        for keys in as_json([key_of(article) for article in articles]):
            for more_read, more_starred in self._store.rows(_COUNTED, keys):
                read, starred = read + more_read, starred + more_starred
            tags.update({safe_line(name): count for name, count in self._store.rows(_TAGS_COUNTED, keys)})
        return MarkTally(read, starred, tags)

    def set_read(self, articles: Iterable[KnownArticle], *, read: bool) -> Change:
        """Mark as read or unread."""
        return self._set(_READ, articles, "marked read" if read else "marked unread", on=read)

    def set_starred(self, articles: Iterable[KnownArticle], *, starred: bool) -> Change:
        """Star or unstar."""
        return self._set(_STARRED, articles, "starred" if starred else "unstarred", on=starred)

    def set_place(self, article: KnownArticle, place: int) -> None:
        """Remember the code point at the top of the pane; does not wait long for another program that writes."""
        with self._store.writing(patient=False) as edits:
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

    def _set(self, table: Table, articles: Iterable[KnownArticle], done: str, *, on: bool) -> Change:
        changed, asked = 0, set[int]()
        with self._store.writing() as edits:
            for some in portions(articles):
                keys: list[Row] = [(key_of(article.id),) for article in some]
                asked.update(key for (key,) in keys)
                if on:
                    remember(self._store, some)
                changed += edits.put(table, keys) if on else edits.drop(table, keys)
        what = f"{counted(changed, 'article')} {done}"
        if already := len(asked) - changed:
            what += f" ({already:,} {'was' if already == 1 else 'were'} so already)"
        return edits.change(what, whole=False)
