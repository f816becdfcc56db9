"""Engines that put the starter library's articles in an order for a typed query."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.ingest.collection import open_collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.options import IngestOptions
from reader.inquiry.desk import InquiryDesk
from reader.model.query import Sort
from tests.search.relevance.judged import SEEDS

FIRST = 10

Ranker = Callable[[str], list[str]]
"""From a typed query to the names of the first ten files, the likeliest first."""


class Written(NamedTuple):
    """What every engine is given of an article."""

    title: str
    text: str


class Starter:
    """The starter library, ingested as the product does it, names included.

    Args:
        folder: an empty one.
    """

    def __init__(self, folder: Path) -> None:
        collection = open_collection(folder / "cache", [str(SEEDS)])
        bring_up_to_date(collection, KnownIds(), IngestOptions(workers=1), lambda _: None)
        catalog = Catalog(collection.catalog_file)
        numbers = [int(row.id, 16) for row in catalog.rows(0, 1000)]
        articles = [article for article, _ in catalog.articles(numbers)]
        catalog.close()
        self._files = {article.id: Path(article.path).name for article in articles}
        self._desk = InquiryDesk(collection, folder / "library.db", final=False)
        self.articles: Mapping[str, Written] = {
            self._files[article.id]: Written(article.title, article.text) for article in articles
        }
        """By file name."""

    def ranked(self, typed: str) -> list[str]:
        """What the list shows, the last word taken as the beginning of one."""
        answer = self._desk.ask(typed, Sort.RELEVANCE, 0, FIRST)
        return [self._files[result.row.id] for result in answer.rows]

    def close(self) -> None:
        """Let go of files."""
        self._desk.close()


class Fts5:
    """SQLite's full-text search at its best: Porter stems, accents folded, titles twice, its own bm25.

    A typed word with signs in it (``Ki-moon``) becomes a phrase, as SQLite's manual advises for text of users.
    """

    def __init__(self, articles: Mapping[str, Written]) -> None:
        self._db = sqlite3.connect(":memory:")
        self._db.execute(
            "CREATE VIRTUAL TABLE text USING fts5"
            "(file UNINDEXED, title, body, tokenize='porter unicode61 remove_diacritics 2')"
        )
        rows = ((file, article.title, article.text) for file, article in articles.items())
        self._db.executemany("INSERT INTO text VALUES (?, ?, ?)", rows)

    def all_words(self, typed: str) -> list[str]:
        """Articles with all the words."""
        return self._asked(typed, " ")

    def any_word(self, typed: str) -> list[str]:
        """Articles with any of the words."""
        return self._asked(typed, " OR ")

    def all_then_any(self, typed: str) -> list[str]:
        """Articles with all the words, and after them those with any."""
        found = [*self.all_words(typed), *self.any_word(typed)]
        return list(dict.fromkeys(found))[:FIRST]

    def _asked(self, typed: str, between: str) -> list[str]:
        words = [f'"{word}"' for word in re.findall(r"[^\s\"]*\w[^\s\"]*", typed)]
        found = self._db.execute(
            "SELECT file FROM text WHERE text MATCH ? ORDER BY bm25(text, 0, 2, 1) LIMIT ?",
            (between.join(words), FIRST),
        )
        return [file for (file,) in found]
