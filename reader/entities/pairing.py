"""The pairs of a store's entities that probably are one."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator
from typing import Final

from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.lookup import listed_by_id
from reader.entities.posting import LONE
from reader.entities.rise import Rises
from reader.entities.roster import rows_of
from reader.entities.twins import REASONS, Named
from reader.entities.twins import twins as likely_twins
from reader.model.entity import EntityType
from reader.model.roster import Twins

_COMPARED: Final = 20_000  # entities; a second's work
_LONGEST: Final = 7  # letters of an acronym


def twins(connection: sqlite3.Connection, limit: int, overlay: Overlay = UNCORRECTED) -> tuple[Twins, ...]:
    """The ``limit`` likeliest pairs, the surest first."""
    pairs = likely_twins(_named(connection, overlay), limit)
    numbers = array("q", {number for pair in pairs for number in (pair.one, pair.other)})
    rows = dict(zip(numbers, rows_of(connection, numbers, Rises(), overlay), strict=True))
    return tuple(Twins(rows[pair.one], rows[pair.other], REASONS[pair.kinship]) for pair in pairs)


def _named(connection: sqlite3.Connection, overlay: Overlay) -> Iterator[Named]:
    """The entities in most articles, each with the words of its key: a name of one article is not worth the time."""
    stored = connection.execute(
        "SELECT id, key, type, articles FROM entity ORDER BY articles DESC, id LIMIT ?", (_COMPARED,)
    )
    rows = [row for row in stored if row[0] not in overlay.shadow]
    rows += overlay.rows(connection)
    rows.sort(key=lambda row: -row[3])
    short = [number for number, key, *_ in rows if _may_be_acronym(key.partition(":")[2])]
    called = listed_by_id(connection, short, overlay)
    for number, key, kind, articles in rows:
        if not key.startswith(LONE):
            surface = str(called[number].canonical) if number in called else ""
            yield Named(number, EntityType(kind), tuple(key.partition(":")[2].split()), surface, articles)


def _may_be_acronym(name: str) -> bool:
    return len(name) <= _LONGEST and " " not in name
