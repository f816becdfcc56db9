"""The articles that name an entity, newest first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.posting import unsigned


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article that names an entity: its unsigned 64-bit id, its ISO 8601 date or ``""``, and how often."""

    article: int
    date: str
    count: int


def appearances(
    connection: sqlite3.Connection, entity: int, overlay: Overlay = UNCORRECTED
) -> tuple[Appearance, ...]:
    """The articles that name the entity with this number in the store or the overlay."""
    rows: Iterable[tuple[int, str, int]]
    if (group := overlay.group(entity)) is not None:
        counts = group.counted(connection)
        dates = connection.execute(
            "SELECT id, date FROM article WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(counts)),),
        )
        rows = [(article, date, counts[article]) for article, date in dates]
    else:
        rows = connection.execute(
            "SELECT article, date, count FROM appearance JOIN article ON article.id = article"
            " WHERE entity = ?",
            (entity,),
        ).fetchall()
    return newest_first(Appearance(unsigned(article), date, count) for article, date, count in rows)


def newest_first(some: Iterable[Appearance]) -> tuple[Appearance, ...]:
    """In the order in which they are shown: those without a date last."""
    return tuple(sorted(some, key=lambda one: (one.date, one.article), reverse=True))
