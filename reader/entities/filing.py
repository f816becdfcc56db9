"""Putting analyses into the store's tables and taking them out, a batch in a transaction."""

from __future__ import annotations

import json
import sqlite3
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reader.entities.cachefile import DamagedError
from reader.entities.posting import Filed, Posting, postings, signed, surname, unsigned
from reader.entities.record import dumps, loads
from reader.entities.schema import TABLES
from reader.model.dates import PartialDate
from reader.model.entity import Analysis

_FAST: Final = 1  # zlib's quickest level: half the size for a few microseconds
_KNOWN: Final = """
SELECT article.id, article.analysis, article.entities, record.line FROM article
LEFT JOIN record ON record.analysis = article.analysis
WHERE article.id IN (SELECT value FROM json_each(?))
"""


@dataclass(slots=True)
class _Use:
    """How many articles of a batch call an entity by a name, and by it as the canonical one."""

    surface: str
    articles: int = 0
    canonical: int = 0


@dataclass(slots=True)
class _Tally:
    """Changes to the counts of entities and names, gathered over a batch."""

    entities: Counter[str] = field(default_factory=Counter)  # by key
    types: dict[str, str] = field(default_factory=dict)
    uses: dict[tuple[str, str], _Use] = field(default_factory=dict)  # by key and folded name

    def add(self, posting: Posting) -> None:
        key, uses = posting.key, self.uses
        self.entities[key] += 1
        self.types[key] = posting.type
        for folded, surface in posting.names.items():
            use = uses.get((key, folded))
            if use is None:
                use = uses[key, folded] = _Use(surface)
            use.articles += 1
            use.canonical += folded == posting.canonical


def squeezed(line: str) -> bytes:
    """A record as it is kept."""
    return zlib.compress(line.encode("utf-8", "surrogatepass"), _FAST)


def spread(blob: bytes) -> str:
    """The inverse of ``squeezed``.

    Raises:
        DamagedError: when it is none.
    """
    try:
        return zlib.decompress(blob).decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError) as error:
        raise DamagedError("not a record") from error


def analysis_of(blob: bytes) -> Analysis:
    """The analysis that a kept record holds.

    Raises:
        DamagedError: when it holds none.
    """
    try:
        return loads(spread(blob))
    except ValueError as error:
        raise DamagedError("not an analysis") from error


def packed(ids: Iterable[int]) -> bytes:
    """Ids of entities as little-endian 32-bit integers."""
    numbers = array("I", ids)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(blob: bytes) -> array[int]:
    """The inverse of ``packed``."""
    numbers = array("I")
    numbers.frombytes(blob)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def file_batch(connection: sqlite3.Connection, *, recognizer: str, batch: Iterable[Filed]) -> None:
    """Keep analyses, replacing what the store has of the same articles and of others with the same text.

    Args:
        connection: in a transaction.
        recognizer: what made them; kept with them.
        batch: the last one of an article counts.
    """
    by_article = {filed.article: filed for filed in batch}
    analyses = {filed.key: filed.analysis for filed in by_article.values()}
    for article, key, date in _sharing(connection, analyses):
        by_article.setdefault(
            article, Filed(article, key, analyses[key], PartialDate(date) if date else None)
        )
    _file(connection, recognizer, [replace(f, analysis=analyses[f.key]) for f in by_article.values()])


def _sharing(connection: sqlite3.Connection, keys: Iterable[str]) -> Iterator[tuple[int, str, str]]:
    """Articles whose analysis is one of ``keys``, with key and date."""
    rows = connection.execute(
        "SELECT article.id, key, date FROM analysis JOIN article ON article.analysis = analysis.id"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return ((unsigned(article), key, date) for article, key, date in rows.fetchall())


def _file(connection: sqlite3.Connection, recognizer: str, batch: Sequence[Filed]) -> None:
    take_out(connection, [filed.article for filed in batch])
    tally, found = _Tally(), [list(postings(filed.analysis)) for filed in batch]
    for posting in (posting for row in found for posting in row):
        tally.add(posting)
    ids = _count_entities(connection, tally)
    names = _count_names(connection, tally, ids)
    appearances, called, articles = [], [], []
    analyses = _keep_records(connection, recognizer, batch)
    for filed, row in zip(batch, found, strict=True):
        article = signed(filed.article)
        appearances += [(ids[posting.key], article, posting.count) for posting in row]
        called += [
            (names[posting.key, folded], article)
            for posting in row
            for folded in posting.names
            if folded != posting.canonical
        ]
        date = filed.date.iso if filed.date else ""
        articles.append((article, analyses[filed.key], date, packed(ids[posting.key] for posting in row)))
    connection.executemany("INSERT INTO appearance VALUES (?, ?, ?)", sorted(appearances))
    connection.executemany("INSERT OR IGNORE INTO called VALUES (?, ?)", sorted(called))
    connection.executemany("INSERT INTO article VALUES (?, ?, ?, ?)", sorted(articles))


def take_out(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Forget articles, and the analyses that no other article shares."""
    wanted = json.dumps([signed(article) for article in articles])
    known = connection.execute(_KNOWN, (wanted,)).fetchall()
    if not known:
        return
    tally, called = _Tally(), list[tuple[str, str, int]]()
    for article, _, _, line in known:
        for posting in postings(analysis_of(line)) if line else ():
            tally.add(posting)
            called += [
                (folded, posting.key, article) for folded in posting.names if folded != posting.canonical
            ]
    connection.executemany(
        "DELETE FROM called WHERE name = (SELECT name.id FROM name JOIN entity ON entity.id = name.entity"
        " WHERE folded = ? AND entity.key = ?) AND article = ?",
        called,
    )
    connection.executemany(
        "DELETE FROM appearance WHERE entity = ? AND article = ?",
        [(entity, article) for article, _, entities, _ in known for entity in unpacked(entities)],
    )
    _uncount(connection, tally)
    connection.executemany("DELETE FROM article WHERE id = ?", [(article,) for article, *_ in known])
    _drop_unused(connection, {analysis for _, analysis, *_ in known})


def empty_unless_current(connection: sqlite3.Connection, *, recognizer: str) -> int:
    """Empty the store at once when nothing in it is by this recogniser; gives the number of articles forgotten."""
    current = connection.execute(
        "SELECT 1 FROM analysis WHERE recognizer = ? LIMIT 1", (recognizer,)
    ).fetchone()
    if current:
        return 0
    (articles,) = connection.execute("SELECT count(*) FROM article").fetchone()
    for table in TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    return int(articles)


def _drop_unused(connection: sqlite3.Connection, analyses: Iterable[int]) -> None:
    """Forget those of the analyses that belong to no article any more."""
    wanted = json.dumps(list(analyses))
    connection.execute(
        "DELETE FROM analysis WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM article WHERE article.analysis = analysis.id)",
        (wanted,),
    )
    connection.execute(
        "DELETE FROM record WHERE analysis IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM analysis WHERE analysis.id = record.analysis)",
        (wanted,),
    )


def _count_entities(connection: sqlite3.Connection, tally: _Tally) -> dict[str, int]:
    """Add to the number of articles of each entity, and give the ids by key."""
    connection.executemany(
        "INSERT INTO entity (key, type, surname, articles) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET articles = articles + excluded.articles",
        [(key, tally.types[key], surname(key), count) for key, count in tally.entities.items()],
    )
    keys = json.dumps(list(tally.entities))
    rows = connection.execute(
        "SELECT key, id FROM entity WHERE key IN (SELECT value FROM json_each(?))", (keys,)
    )
    return dict(rows.fetchall())


def _count_names(
    connection: sqlite3.Connection, tally: _Tally, ids: dict[str, int]
) -> dict[tuple[str, str], int]:
    """Add to the number of articles of each name, and give the ids by key and folded name."""
    connection.executemany(
        "INSERT INTO name (folded, entity, type, surface, articles, canonical) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (folded, entity) DO UPDATE SET"
        " articles = articles + excluded.articles, canonical = canonical + excluded.canonical",
        [
            (folded, ids[key], tally.types[key], use.surface, use.articles, use.canonical)
            for (key, folded), use in tally.uses.items()
        ],
    )
    other = [name for name, use in tally.uses.items() if use.articles > use.canonical]
    wanted = json.dumps([[folded, ids[key]] for key, folded in other])
    rows = connection.execute(
        "SELECT wanted.key, name.id FROM json_each(?) AS wanted"
        " JOIN name ON name.folded = json_extract(wanted.value, '$[0]')"
        " AND name.entity = json_extract(wanted.value, '$[1]')",
        (wanted,),
    )
    return {other[place]: name for place, name in rows}


def _keep_records(connection: sqlite3.Connection, recognizer: str, batch: Iterable[Filed]) -> dict[str, int]:
    """Keep the records by key, and give the ids of the analyses."""
    by_key = {filed.key: filed.analysis for filed in batch}
    connection.executemany(
        "INSERT INTO analysis (key, recognizer) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET recognizer = excluded.recognizer",
        [(key, recognizer) for key in by_key],
    )
    rows = connection.execute(
        "SELECT key, id FROM analysis WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(by_key)),),
    )
    ids: dict[str, int] = dict(rows.fetchall())
    connection.executemany(
        "INSERT OR REPLACE INTO record VALUES (?, ?)",
        [(ids[key], squeezed(dumps(analysis))) for key, analysis in by_key.items()],
    )
    return ids


def _uncount(connection: sqlite3.Connection, tally: _Tally) -> None:
    """Take a batch off the numbers of articles, and what has none left out of the tables."""
    connection.executemany(
        "UPDATE name SET articles = articles - ?, canonical = canonical - ?"
        " WHERE folded = ? AND entity = (SELECT id FROM entity WHERE key = ?)",
        [(use.articles, use.canonical, folded, key) for (key, folded), use in tally.uses.items()],
    )
    connection.executemany(
        "UPDATE entity SET articles = articles - ? WHERE key = ?",
        [(count, key) for key, count in tally.entities.items()],
    )
    keys = json.dumps(list(tally.entities))
    connection.execute(
        "DELETE FROM name WHERE articles <= 0 AND entity IN"
        " (SELECT id FROM entity WHERE key IN (SELECT value FROM json_each(?)))",
        (keys,),
    )
    connection.execute(
        "DELETE FROM entity WHERE articles <= 0 AND key IN (SELECT value FROM json_each(?))", (keys,)
    )
