"""In how many articles each entity and each of its names stands, and in which: adding articles, taking them off."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.entities.posting import Posting, surname

Row = tuple[int, Sequence[Posting]]
"""An article, as a signed 64-bit id, with what it names."""


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


def count_in(connection: sqlite3.Connection, rows: Sequence[Row]) -> dict[int, list[int]]:
    """Add articles to the counts and lists; gives the ids of the entities of each."""
    tally = _tallied(rows)
    ids = _count_entities(connection, tally)
    names = _count_names(connection, tally, ids)
    appearances = [(ids[posting.key], article, posting.count) for article, row in rows for posting in row]
    called = [(names[key, folded], article) for key, folded, article in _other_names(rows)]
    connection.executemany("INSERT OR REPLACE INTO appearance VALUES (?, ?, ?)", sorted(appearances))
    connection.executemany("INSERT OR IGNORE INTO called VALUES (?, ?)", sorted(called))
    return {article: [ids[posting.key] for posting in row] for article, row in rows}


def count_out(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """The inverse of ``count_in``: take articles off, and what is in none any more out of the tables."""
    connection.executemany(
        "DELETE FROM called WHERE name = (SELECT name.id FROM name JOIN entity ON entity.id = name.entity"
        " WHERE entity.key = ? AND folded = ?) AND article = ?",
        list(_other_names(rows)),
    )
    connection.executemany(
        "DELETE FROM appearance WHERE entity = (SELECT id FROM entity WHERE key = ?) AND article = ?",
        [(posting.key, article) for article, row in rows for posting in row],
    )
    _uncount(connection, _tallied(rows))


def _tallied(rows: Iterable[Row]) -> _Tally:
    tally = _Tally()
    for _, row in rows:
        for posting in row:
            tally.add(posting)
    return tally


def _other_names(rows: Iterable[Row]) -> Iterator[tuple[str, str, int]]:
    """Key, folded name, article of every name that is not the canonical one in its article."""
    for article, row in rows:
        for posting in row:
            for folded in posting.names:
                if folded != posting.canonical:
                    yield posting.key, folded, article


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
