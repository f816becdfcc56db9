"""Which articles carry the user's work, and how to know them again after an edit, a move, a new cache."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from reader.library.bulk import as_json, ascending
from reader.library.ids import article_of, key_of
from reader.library.store import Store
from reader.model.article import ArticleId
from reader.model.known import KnownArticle

_REMEMBER = """
    INSERT INTO known_articles (article, path, part, content, title) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (article) DO UPDATE SET path = excluded.path, part = excluded.part,
        content = excluded.content, title = excluded.title
    WHERE path IS NOT excluded.path OR part IS NOT excluded.part
        OR content IS NOT excluded.content OR title IS NOT excluded.title
"""

_OF = """
    SELECT article, path, part, content, title FROM known_articles
    WHERE article IN (SELECT value FROM json_each(?))
"""


def remember(store: Store, articles: Iterable[KnownArticle]) -> None:
    """Within a transaction: keep what makes these articles known again. Never forgotten, never undone."""
    rows = [(key_of(a.id), os.fsencode(a.path), a.part, key_of(a.content), a.title) for a in articles]
    store.run(_REMEMBER, ascending(rows))


class KnownArticles:
    """What is remembered of articles with marks, excerpts, notes, tags or corrections."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def by_content(self) -> dict[ArticleId, ArticleId]:
        """From the id that a content has by itself to the id under which the user knows it."""
        rows = self._store.rows("SELECT content, article FROM known_articles")
        return {article_of(content): article_of(article) for content, article in rows}

    def by_path(self) -> dict[str, ArticleId]:
        """From the path of a file to the id under which the user knows its (first) article."""
        rows = self._store.rows("SELECT path, article FROM known_articles WHERE part = 0")
        return {os.fsdecode(path): article_of(article) for path, article in rows}

    def of(self, articles: Sequence[ArticleId]) -> dict[ArticleId, KnownArticle]:
        """What is remembered of these; those that carry nothing are left out."""
        found = (
            KnownArticle(article_of(key), os.fsdecode(path), part, article_of(content), title)
            for keys in as_json([key_of(article) for article in articles])
            for key, path, part, content, title in self._store.rows(_OF, keys)
        )
        return {article.id: article for article in found}

    def renew(self, articles: Sequence[KnownArticle]) -> None:
        """After an edit, a move or a rename: remember anew those of these that were known already."""
        known = self.of([article.id for article in articles])
        changed = [article for article in articles if known.get(article.id, article) != article]
        if changed:
            with self._store.writing():
                remember(self._store, changed)
