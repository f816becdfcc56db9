"""The list of all entities, by number of articles, by rise or by name, window by window."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from datetime import date
from heapq import merge
from typing import Any, Final

from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.lookup import listed_by_id
from reader.entities.names.folding import fold
from reader.entities.posting import LONE
from reader.entities.rise import Rises, rises
from reader.model.entity import EntityType
from reader.model.roster import RosterAsk, RosterOrder, RosterPart, RosterRow

_NOT_LONE: Final = f"substr(key, 1, {len(LONE)}) <> '{LONE}'"  # a lone surname has no place in the list
_ORDERS: Final = {
    RosterOrder.ARTICLES: "-articles",
    RosterOrder.RISE: "-articles",
    RosterOrder.NAME: "substr(key, instr(key, ':'))",  # the key is type and folded canonical name
}


class Roster:
    """Answers windows of the list. The last order and the last rises are kept while the store does not change.

    An order is the ids of all entities asked for, four bytes each; names and numbers are read for a window
    alone.
    """

    def __init__(self) -> None:
        self._state: object = None
        self._rises: Rises | None = None
        self._ask: RosterAsk | None = None
        self._order: array[int] = array("q")

    def part(
        self,
        connection: sqlite3.Connection,
        ask: RosterAsk,
        offset: int,
        limit: int,
        today: date,
        *,
        overlay: Overlay = UNCORRECTED,
    ) -> RosterPart:
        """Rows ``offset`` to ``offset + limit`` of those asked for."""
        self._forget_what_changed(connection, today, overlay)
        if self._rises is None:
            self._rises = rises(connection, today, overlay)
        if ask != self._ask:
            self._order, self._ask = _ordered(connection, ask, self._rises, overlay), ask
        rows = rows_of(connection, self._order[offset : offset + limit], self._rises, overlay)
        month = self._rises.month
        days = (month[0].isoformat(), month[1].isoformat()) if month else None
        return RosterPart(len(self._order), rows, days)

    def _forget_what_changed(self, connection: sqlite3.Connection, today: date, overlay: Overlay) -> None:
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        state = (id(connection), version, connection.total_changes, today, overlay)
        if state != self._state:
            self._state, self._rises, self._ask = state, None, None


def rows_of(
    connection: sqlite3.Connection, entities: array[int], rise: Rises, overlay: Overlay = UNCORRECTED
) -> tuple[RosterRow, ...]:
    """Entities by their numbers in the store or the overlay, in the order given."""
    found = listed_by_id(connection, entities, overlay)
    return tuple(
        RosterRow(
            one.key,
            one.type,
            one.canonical,
            one.articles,
            rise.recent.get(entity, 0),
            rise.before.get(entity, 0),
            round(rise.of(entity), 2),
        )
        for entity in entities
        if (one := found.get(entity)) is not None
    )


def _ordered(connection: sqlite3.Connection, ask: RosterAsk, rise: Rises, overlay: Overlay) -> array[int]:
    """The numbers of all entities asked for, in order."""
    condition, values = _condition(ask)
    rows: Iterable[tuple[Any, int]] = connection.execute(
        f"SELECT {_ORDERS[ask.order]} AS place, id FROM entity WHERE {condition} ORDER BY place, id",  # noqa: S608 - our own words
        values,
    )
    if overlay:
        stored = (row for row in rows if row[1] not in overlay.shadow)
        rows = merge(stored, sorted(_corrected(connection, ask, overlay)))
    found = array("q", (entity for _, entity in rows))
    if ask.order is RosterOrder.RISE:
        points = {entity: rise.of(entity) for entity in found if entity in rise.recent}
        rising = sorted((entity for entity in points if points[entity] > 0), key=lambda one: -points[one])
        found = array("q", [*rising, *(entity for entity in found if points.get(entity, 0.0) <= 0)])
    return found


def _corrected(connection: sqlite3.Connection, ask: RosterAsk, overlay: Overlay) -> Iterator[tuple[Any, int]]:
    """What is asked for among the entities that were corrected, each with its place in the order."""
    words = [f" {word}" for word in fold(ask.text).split()]
    for group in overlay.groups.values():
        named = any(all(word in f" {name}" for word in words) for name in group.names)
        if named and ask.kind in {None, group.type} and not overlay.unlisted(group.id, group.key):
            articles = group.articles(connection)
            place = (
                group.key.removeprefix(group.type).replace("?", ":", 1)
                if ask.order is RosterOrder.NAME
                else -articles
            )
            if articles:
                yield place, group.id


def _condition(ask: RosterAsk) -> tuple[str, list[EntityType | str]]:
    """What an entity must be: SQL over the table of entities, with its values."""
    conditions, values = [_NOT_LONE], list[EntityType | str]()
    if ask.kind is not None:
        conditions.append("type = ?")
        values.append(ask.kind)
    words = fold(ask.text).split()
    if words:
        having = " AND ".join(["instr(' ' || folded, ?) > 0"] * len(words))
        conditions.append(f"id IN (SELECT entity FROM name WHERE {having})")  # noqa: S608 - our own words
        values += [f" {word}" for word in words]
    return " AND ".join(conditions), values
