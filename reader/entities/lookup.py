"""Entities by name: which articles name one, and which names begin so."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.entities.aliases import shipped
from reader.entities.corrections.group import Group, Use
from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.names.canonical import entity_key
from reader.entities.names.folding import fold, is_acronym
from reader.entities.posting import all_unsigned, folded_name
from reader.model.article import SafeText
from reader.model.entity import EntityType
from reader.text.safe import safe_line

KINDS: Final = tuple(kind for kind in EntityType if kind is not EntityType.DATE)
_ESTABLISHED: Final = 20
"""A name is an entity's own where at least one in so many of its articles uses it; else it may be a mistake."""
_USUAL: Final = 5
_MEANINGS: Final = 3
_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity in a list: its key, what it is called most, and in how many articles it is named."""

    key: str
    type: EntityType
    canonical: SafeText
    articles: int


def articles_naming(
    connection: sqlite3.Connection, kind: EntityType | None, name: str, overlay: Overlay = UNCORRECTED
) -> frozenset[int]:
    """The articles that name an entity: all of those of an entity that is called so, whatever they call it."""
    whole, calling = set[int](), set[int]()
    for row in _called_so(connection, kind, name):
        number, entity, uses, canonical, articles = row
        if entity in overlay.shadow:
            continue
        if _established(uses, canonical, articles):
            whole.add(entity)
        else:
            calling.add(number)
    whole.update(_by_key(connection, kind, name, overlay))
    stored = (entity for entity in whole if entity >= 0)
    found = _articles(connection, "SELECT json_group_array(article) FROM appearance WHERE entity = ?", stored)
    found |= _articles(connection, "SELECT json_group_array(article) FROM called WHERE name = ?", calling)
    groups = {entity for entity in whole if entity < 0}
    return found | _in_groups(connection, groups, _groups_called_so(kind, name, overlay), overlay)


def find(
    connection: sqlite3.Connection,
    kind: EntityType | None,
    name: str,
    limit: int,
    overlay: Overlay = UNCORRECTED,
) -> tuple[Listed, ...]:
    """The entities that a name can mean, the likeliest first: those of its key, then by articles that use it."""
    ranked = dict.fromkeys(_by_key(connection, kind, name, overlay))
    rows = [
        (uses, articles, entity)
        for _, entity, uses, _, articles in _called_so(connection, kind, name)
        if entity not in overlay.shadow
    ]
    for group, use in _groups_called_so(kind, name, overlay):
        rows.append((use.articles, group.articles(connection), group.id))
    rows.sort(key=lambda row: (-row[0], -row[1], row[2]))
    ranked.update(dict.fromkeys(entity for *_, entity in rows))
    return listed(connection, list(ranked)[:limit], overlay)


def other_names(
    connection: sqlite3.Connection, name: str, limit: int, overlay: Overlay = UNCORRECTED
) -> tuple[SafeText, ...]:
    """What else those are called whom a name can mean, the most usual first.

    Only names that at least one in ``_USUAL`` of an entity's articles uses, and of those of a single word
    only acronyms: any other word may stand for something else.
    """
    names = Counter[str]()
    for one in find(connection, None, name, _MEANINGS, overlay):
        for surface, articles in _names_of(connection, one.key, overlay):
            if articles * _USUAL >= one.articles and (" " in surface or is_acronym(surface)):
                names[surface] += articles
    folded = fold(name)
    ranked = sorted(names, key=lambda surface: (-names[surface], surface))
    return tuple(safe_line(surface) for surface in ranked if fold(surface) != folded)[:limit]


def _names_of(connection: sqlite3.Connection, key: str, overlay: Overlay) -> Sequence[tuple[str, int]]:
    """The names of an entity, and how many articles use each."""
    entity = entity_id(connection, key, overlay)
    if entity is None:
        return ()
    if (group := overlay.group(entity)) is not None:
        return [(use.surface, use.articles) for use in group.names.values()]
    return connection.execute("SELECT surface, articles FROM name WHERE entity = ?", (entity,)).fetchall()


def names_like(
    connection: sqlite3.Connection,
    start: str,
    kind: EntityType | None,
    limit: int,
    overlay: Overlay = UNCORRECTED,
) -> tuple[Listed, ...]:
    """Entities with a name that begins so, those in most articles first; an empty start lists them all."""
    folded = folded_name(kind, start) if kind else folded_name(EntityType.ORG, start)
    if start.endswith(" ") and folded:
        folded += " "
    rows = connection.execute(
        "SELECT entity FROM name WHERE folded >= ? AND folded < ? AND (? IS NULL OR type = ?)"
        " ORDER BY articles DESC, entity LIMIT ?",
        # an entity may have several such names
        (folded, folded + _LAST, kind, kind, 4 * (limit + len(overlay.shadow))),
    )
    stored = (entity for (entity,) in rows if entity not in overlay.shadow)
    wanted = dict.fromkeys(islice(stored, 4 * limit))
    wanted.update((group.id, None) for group in overlay.beginning(kind, folded))
    found = listed(connection, list(wanted), overlay)
    return tuple(sorted(found, key=lambda one: (-one.articles, one.canonical)))[:limit]


def listed(
    connection: sqlite3.Connection, entities: Sequence[int], overlay: Overlay = UNCORRECTED
) -> tuple[Listed, ...]:
    """Entities by id, in the order given, each by the name that most articles have for canonical."""
    found = listed_by_id(connection, entities, overlay)
    return tuple(found[entity] for entity in entities if entity in found)


def listed_by_id(
    connection: sqlite3.Connection, entities: Sequence[int], overlay: Overlay = UNCORRECTED
) -> dict[int, Listed]:
    """As ``listed``, by id; those that no article names are left out."""
    wanted = json.dumps([entity for entity in entities if entity >= 0])
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
    found = {
        number: Listed(key, EntityType(kind), safe_line(called.get(number, "")), articles)
        for number, key, kind, articles in rows
    }
    for entity in entities:
        if (group := overlay.group(entity)) is not None and (articles := group.articles(connection)):
            found[entity] = Listed(group.key, group.type, safe_line(group.called), articles)
    return found


def entity_id(connection: sqlite3.Connection, key: str, overlay: Overlay = UNCORRECTED) -> int | None:
    """The number of an entity within the store, or of the group that it is now."""
    if key in overlay.now:
        groups = (group.id for group in overlay.of_key(key) if group.articles(connection))
        return next(groups, None)
    row = connection.execute("SELECT id FROM entity WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def _established(uses: int, canonical: int, articles: int) -> bool:
    return canonical > 0 or uses * _ESTABLISHED >= articles


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


def _groups_called_so(kind: EntityType | None, name: str, overlay: Overlay) -> Iterator[tuple[Group, Use]]:
    """The same among what was corrected."""
    for one in KINDS if kind is None else (kind,):
        yield from overlay.called_so(one, name)


def _in_groups(
    connection: sqlite3.Connection,
    whole: set[int],
    called_so: Iterable[tuple[Group, Use]],
    overlay: Overlay,
) -> frozenset[int]:
    """The articles of some groups, and of those that are called so."""
    found = set[int]()
    for group, use in called_so:
        if _established(use.articles, use.canonical, group.articles(connection)):
            whole.add(group.id)
        else:
            found |= group.calling(connection, use)
    for entity in whole:
        found |= overlay.by_id[entity].counted(connection).keys()
    return frozenset(all_unsigned(found))


def _by_key(
    connection: sqlite3.Connection, kind: EntityType | None, name: str, overlay: Overlay
) -> list[int]:
    """Entities whose key the name makes, by the list of aliases too."""
    found = []
    for one in KINDS if kind is None else (kind,):
        key = entity_key(one, name, shipped())
        entity = entity_id(connection, key, overlay) if key else None
        group = overlay.group(entity) if entity is not None else None
        if entity is not None and (group is None or group.type is one):
            found.append(entity)
    return found


def _articles(connection: sqlite3.Connection, query: str, keys: Iterable[int]) -> frozenset[int]:
    """The articles that a query gives as one JSON array for each key: a third quicker than row by row."""
    found = array("Q")
    for key in keys:
        found += all_unsigned(json.loads(connection.execute(query, (key,)).fetchone()[0]))
    return frozenset(found)
