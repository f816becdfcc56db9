"""Entities by name: which articles name one, and which names begin so."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.entities.aliases import shipped
from reader.entities.names.canonical import entity_key
from reader.entities.posting import LONE, all_unsigned, folded_name
from reader.model.article import SafeText
from reader.model.entity import EntityType
from reader.text.safe import safe_line

KINDS: Final = tuple(kind for kind in EntityType if kind is not EntityType.DATE)
_ESTABLISHED: Final = 20
"""A name is an entity's own where at least one in so many of its articles uses it; else it may be a mistake."""
_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity in a list: its key, what it is called most, and in how many articles it is named."""

    key: str
    type: EntityType
    canonical: SafeText
    articles: int


def articles_naming(connection: sqlite3.Connection, kind: EntityType | None, name: str) -> frozenset[int]:
    """The articles that name an entity: all of those of an entity that is called so, whatever they call it."""
    whole, calling = set[int](), set[int]()
    for row in _called_so(connection, kind, name):
        number, entity, uses, canonical, articles = row
        established = canonical > 0 or uses * _ESTABLISHED >= articles
        if established:
            whole.add(entity)
        else:
            calling.add(number)
    whole.update(_by_key(connection, kind, name))
    found = _articles(connection, "SELECT json_group_array(article) FROM appearance WHERE entity = ?", whole)
    if not calling:
        return found
    return found | _articles(
        connection, "SELECT json_group_array(article) FROM called WHERE name = ?", calling
    )


def find(
    connection: sqlite3.Connection, kind: EntityType | None, name: str, limit: int
) -> tuple[Listed, ...]:
    """The entities that a name can mean, the likeliest first: those of its key, then by articles that use it."""
    ranked = dict.fromkeys(_by_key(connection, kind, name))
    rows = sorted(_called_so(connection, kind, name), key=lambda row: (-row[2], -row[4], row[1]))
    ranked.update(dict.fromkeys(entity for _, entity, *_ in rows))
    return listed(connection, list(ranked)[:limit])


def names_like(
    connection: sqlite3.Connection, start: str, kind: EntityType | None, limit: int
) -> tuple[Listed, ...]:
    """Entities with a name that begins so, those in most articles first; an empty start lists them all."""
    folded = folded_name(kind, start) if kind else folded_name(EntityType.ORG, start)
    if start.endswith(" ") and folded:
        folded += " "
    rows = connection.execute(
        "SELECT entity FROM name WHERE folded >= ? AND folded < ? AND (? IS NULL OR type = ?)"
        " ORDER BY articles DESC, entity LIMIT ?",
        (folded, folded + _LAST, kind, kind, 4 * limit),  # an entity may have several such names
    )
    found = listed(connection, list(dict.fromkeys(entity for (entity,) in rows.fetchall())))
    return tuple(sorted(found, key=lambda one: (-one.articles, one.canonical)))[:limit]


def listed(connection: sqlite3.Connection, entities: Sequence[int]) -> tuple[Listed, ...]:
    """Entities by id, in the order given, each by the name that most articles have for canonical."""
    found = listed_by_id(connection, entities)
    return tuple(found[entity] for entity in entities if entity in found)


def listed_by_id(connection: sqlite3.Connection, entities: Sequence[int]) -> dict[int, Listed]:
    """The same, each by its id; what is none is left out."""
    wanted = json.dumps(list(entities))
    called = dict(
        connection.execute(
            "SELECT entity, surface FROM name WHERE entity IN (SELECT value FROM json_each(?))"
            " ORDER BY canonical, articles",
            (wanted,),
        ).fetchall()
    )
    rows = connection.execute(
        "SELECT id, key, type, articles FROM entity WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
    ).fetchall()
    return {
        number: Listed(key, EntityType(kind), safe_line(called.get(number, "")), articles)
        for number, key, kind, articles in rows
    }


def entity_id(connection: sqlite3.Connection, key: str) -> int | None:
    """The number of an entity within the store."""
    row = connection.execute("SELECT id FROM entity WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def _called_so(
    connection: sqlite3.Connection, kind: EntityType | None, name: str
) -> list[tuple[int, int, int, int, int]]:
    """Name, entity, articles that call it so, of these as canonical name, articles in all."""
    found = []
    for one in KINDS if kind is None else (kind,):
        found += connection.execute(
            "SELECT name.id, entity, name.articles, canonical, entity.articles FROM name"
            " JOIN entity ON entity.id = entity WHERE folded = ? AND name.type = ?",
            (folded_name(one, name), one),
        ).fetchall()
    return found


def _by_key(connection: sqlite3.Connection, kind: EntityType | None, name: str) -> list[int]:
    """Entities whose key the name makes, by the list of aliases too."""
    keys = [entity_key(one, name, shipped()) for one in (KINDS if kind is None else (kind,))]
    found = (entity_id(connection, key) for key in keys if key and not key.startswith(LONE))
    return [entity for entity in found if entity is not None]


def _articles(connection: sqlite3.Connection, query: str, keys: Iterable[int]) -> frozenset[int]:
    """The articles that a query gives as one JSON array for each key: a third quicker than row by row."""
    found = array("Q")
    for key in keys:
        found += all_unsigned(json.loads(connection.execute(query, (key,)).fetchone()[0]))
    return frozenset(found)
