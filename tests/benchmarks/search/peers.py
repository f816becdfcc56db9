"""The engines that ours is measured against, each asked the same question of the same articles.

That is: the first twenty hits in order, and how many there are. Ours always says how many; SQLite is asked for
that with a second statement, which is quicker than a window function, and not where counts are the question.
SQLite may keep as much of its file in memory as ours keeps postings. Days alone and "newest first" are in the
order of time everywhere. What is left in favour of others: tantivy's words with a beginning are not scored.
"""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from reader.search.whoosh.folder import IndexFolder
from reader.search.whoosh.postings import MOST_BYTES
from reader.search.whoosh.writer import INDEX_NAME
from tests.benchmarks.search.corpus import documents, naming


@dataclass(frozen=True)
class Asked:
    """One query: as typed, and in parts for engines with other languages."""

    typed: str
    words: tuple[str, ...]
    how: str = "all"
    days: tuple[int, int] | None = None
    newest: bool = False
    facets: bool = False


class Peer(Protocol):
    """Another engine."""

    name: str

    def can(self, asked: Asked) -> bool: ...

    def ask(self, asked: Asked) -> object: ...


class Fts5:
    """SQLite's full-text search: Porter stems, prefix indexes, no stored text; hits and their number."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path, path: Path, index: Path) -> None:
        self._db = sqlite3.connect(folder / "fts.db")
        self._db.execute(f"PRAGMA cache_size = -{MOST_BYTES // 1024}")
        self._db.executescript("""
            PRAGMA synchronous = OFF;
            CREATE VIRTUAL TABLE text USING fts5(title, body, content='', tokenize='porter unicode61', prefix='2 3');
            CREATE TABLE about (id INTEGER PRIMARY KEY, day INTEGER, publisher TEXT);
            CREATE INDEX by_day ON about (day);
            CREATE TABLE naming (name TEXT, id INTEGER, PRIMARY KEY (name, id)) WITHOUT ROWID;
        """)
        for number, document in enumerate(documents(path), 1):
            self._db.execute(
                "INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)",
                (number, document.title, document.body),
            )
            self._db.execute(
                "INSERT INTO about VALUES (?, ?, ?)", (number, document.last, document.publisher)
            )
        for name, numbers in naming(path).items():
            self._db.executemany("INSERT INTO naming VALUES (?, ?)", ((name, number) for number in numbers))
        self._db.execute("INSERT INTO text (text) VALUES ('optimize')")
        self._db.commit()

    def can(self, asked: Asked) -> bool:
        return asked.how != "fuzzy"

    def ask(self, asked: Asked) -> object:
        first, last = asked.days or (0, 99_999_999)
        if asked.how == "entity":
            by_name = (
                "SELECT about.id FROM naming JOIN about USING (id) WHERE name = ? ORDER BY day DESC LIMIT 20"
            )
            return self._all(by_name, asked.words), self._all(
                "SELECT count(*) FROM naming WHERE name = ?", asked.words
            )
        match = self._match(asked)
        if not match:
            by_day = "SELECT id FROM about WHERE day BETWEEN ? AND ? ORDER BY day DESC LIMIT 20"
            count = "SELECT count(*) FROM about WHERE day BETWEEN ? AND ?"
            return self._all(by_day, (first, last)), self._all(count, (first, last))
        if asked.facets:
            counts = "SELECT publisher, count(*) FROM text JOIN about ON id = text.rowid WHERE text MATCH ? GROUP BY 1"
            return self._all(counts, (match,))
        if asked.days or asked.newest:
            order = "day DESC" if asked.newest else "rank"
            hits = (
                "SELECT id FROM text JOIN about ON id = text.rowid WHERE text MATCH ? AND day BETWEEN ? AND ? "
                f"ORDER BY {order} LIMIT 20"
            )
            count = "SELECT count(*) FROM text WHERE text MATCH ?"
            if asked.days:
                count = "SELECT count(*) FROM text JOIN about ON id = text.rowid WHERE text MATCH ? AND day BETWEEN ? AND ?"
            counted = (match, first, last) if asked.days else (match,)
            return self._all(hits, (match, first, last)), self._all(count, counted)
        hits = "SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT 20"
        return self._all(hits, (match,)), self._all("SELECT count(*) FROM text WHERE text MATCH ?", (match,))

    def _all(self, statement: str, values: Sequence[str | int]) -> list[Any]:
        return self._db.execute(statement, values).fetchall()

    def _match(self, asked: Asked) -> str:
        words = asked.words
        match asked.how:
            case "any":
                return " OR ".join(words)
            case "not":
                return f"{words[0]} NOT {words[1]}"
            case "phrase":
                return '"' + " ".join(words) + '"'
            case "near":
                return f"NEAR({words[0]} {words[1]}, 4)"
            case "prefix":
                return f"{words[0]}*"
            case "title":
                return f"title:{words[0]}"
            case _:
                return " AND ".join(words)


class Tantivy:
    """A search library in Rust, by its Python wheel."""

    name = "tantivy"

    def __init__(self, folder: Path, path: Path, index: Path) -> None:
        import tantivy

        place = folder / "tantivy"
        place.mkdir()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("title", tokenizer_name="en_stem")
        builder.add_text_field("body", tokenizer_name="en_stem")
        builder.add_integer_field("day", indexed=True, fast=True)
        self._index = tantivy.Index(builder.build(), path=str(place))
        writer = self._index.writer(256_000_000)
        for document in documents(path):
            writer.add_document(tantivy.Document(title=document.title, body=document.body, day=document.last))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self._tantivy = tantivy

    def can(self, asked: Asked) -> bool:
        return asked.how not in {"fuzzy", "near", "entity"} and not asked.facets

    def ask(self, asked: Asked) -> object:
        by_day = asked.newest or not asked.words
        return self._searcher.search(self._query(asked), 20, order_by_field="day" if by_day else None)

    def _query(self, asked: Asked) -> object:
        words = asked.words
        if asked.how == "prefix":
            begun = [
                self._tantivy.Query.regex_query(self._index.schema, field, f"{words[0]}.*")
                for field in ("title", "body")
            ]
            should = self._tantivy.Occur.Should
            return self._tantivy.Query.boolean_query([(should, query) for query in begun])
        fields = ["title"] if asked.how == "title" else ["title", "body"]
        typed = {
            "any": " OR ".join(words),
            "not": f"+{words[0]} -{words[1]}" if asked.how == "not" else "",
            "phrase": '"' + " ".join(words) + '"',
        }.get(asked.how, " AND ".join(words))
        if asked.days:
            typed = f"{typed} AND " * bool(typed) + "day:[{} TO {}]".format(*asked.days)
        return self._index.parse_query(typed, fields)


class Stock:
    """Whoosh's own searcher over the index that ours wrote; endings by an OR of all forms would be unfair."""

    name = "Whoosh's searcher"

    def __init__(self, folder: Path, path: Path, index: Path) -> None:
        from whoosh import index as whoosh_index

        opened = whoosh_index.open_dir(str(IndexFolder(index).path), indexname=INDEX_NAME)
        self._searcher = opened.searcher()

    def can(self, asked: Asked) -> bool:
        return asked.how != "entity" and not (asked.days or asked.newest or asked.facets)

    def ask(self, asked: Asked) -> object:
        return self._searcher.search(self._query(asked), limit=20).scored_length()

    def _query(self, asked: Asked) -> object:
        from whoosh import query
        from whoosh.query import spans

        terms = [query.Term("title" if asked.how == "title" else "body", word) for word in asked.words]
        match asked.how:
            case "any":
                return query.Or(terms)
            case "not":
                return query.AndNot(*terms)
            case "phrase":
                return query.Phrase("body", list(asked.words))
            case "near":
                return spans.SpanNear(terms[0], terms[1], slop=5, ordered=False)
            case "prefix":
                return query.Prefix("body", asked.words[0])
            case "fuzzy":
                return query.FuzzyTerm("body", asked.words[0], maxdist=1, prefixlength=1)
            case _:
                return query.And(terms)


def _tantivy(folder: Path, path: Path, index: Path) -> Peer | None:
    return Tantivy(folder, path, index) if importlib.util.find_spec("tantivy") else None


PEERS: dict[str, Callable[[Path, Path, Path], Peer | None]] = {
    "fts5": Fts5,
    "tantivy": _tantivy,
    "stock": Stock,
}
"""By name: made of an empty folder, the corpus file, and our index."""

__all__ = ["PEERS", "Asked", "Peer"]
