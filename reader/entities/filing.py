"""Putting analyses into the store's tables and taking them out.

What is put is kept at once, but counted only when it is settled, many articles at a time: counting touches
pages all over the file, and would write a hundred times as much if it were done article by article.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from reader.entities.cachefile import DamagedError
from reader.entities.counting import count_in, count_out
from reader.entities.packing import packed_analysis, packed_ids, unpacked_analysis
from reader.entities.posting import Filed, postings, signed, unsigned
from reader.entities.schema import TABLES
from reader.model.dates import PartialDate
from reader.model.entity import Analysis

_KNOWN: Final = """
SELECT article.id, article.analysis, entities IS NOT NULL, line FROM article
LEFT JOIN record ON record.analysis = article.analysis
WHERE article.id IN (SELECT value FROM json_each(?))
"""


def file_batch(connection: sqlite3.Connection, *, recognizer: str, batch: Iterable[Filed]) -> None:
    """Keep analyses, not counted yet, replacing what the store has of the same articles and of others with the same text.

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
    analyses = _keep_records(connection, recognizer, batch)
    rows = [(signed(f.article), analyses[f.key], f.date.iso if f.date else "") for f in batch]
    connection.executemany("INSERT INTO article (id, analysis, date) VALUES (?, ?, ?)", sorted(rows))


def settle(connection: sqlite3.Connection, *, fresh: Mapping[str, Analysis], limit: int) -> int:
    """Count so many of the articles that are not counted yet; gives the number of those done.

    Args:
        connection: in a transaction.
        fresh: analyses by key that need not be read back.
        limit: the number of articles.
    """
    found = connection.execute(
        "SELECT article.id, key, line FROM article JOIN analysis ON analysis.id = article.analysis"
        " JOIN record ON record.analysis = article.analysis WHERE entities IS NULL LIMIT ?",
        (limit,),
    ).fetchall()
    rows = [
        (article, list(postings(fresh.get(key) or unpacked_analysis(line)))) for article, key, line in found
    ]
    entities = count_in(connection, rows)
    connection.executemany(
        "UPDATE article SET entities = ? WHERE id = ?",
        sorted((packed_ids(ids), article) for article, ids in entities.items()),
    )
    return len(rows)


def take_out(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Forget articles, and the analyses that no other article shares."""
    wanted = json.dumps([signed(article) for article in articles])
    known = connection.execute(_KNOWN, (wanted,)).fetchall()
    if not known:
        return
    if any(line is None for *_, line in known):
        raise DamagedError("an article without its analysis")
    settled = [
        (article, list(postings(unpacked_analysis(line)))) for article, _, counted, line in known if counted
    ]
    count_out(connection, settled)
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
        [(ids[key], packed_analysis(analysis)) for key, analysis in by_key.items()],
    )
    return ids
