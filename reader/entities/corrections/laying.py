"""Laying corrections over the store: which of its entities make which group, and by what names it is called."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from reader.entities.corrections.group import Group
from reader.entities.corrections.key_moves import Moves
from reader.entities.corrections.overlay import Overlay
from reader.entities.corrections.recounting import Recount
from reader.entities.posting import folded_name
from reader.model.entity import EntityType


def lay(connection: sqlite3.Connection, moves: Moves, recounts: Iterable[Recount]) -> Overlay:
    """Lay moved keys and recounted articles over the store.

    Args:
        connection: to the store, in a transaction.
        moves: of the corrections for everywhere.
        recounts: of the articles that need one.
    """
    overlay = Overlay(now=dict(moves.to))
    laying = _Laying(overlay, moves)
    for key in filter(None, moves.to.values()):
        overlay.now.setdefault(key, key)
        laying.group(key)
    anew = list(recounts)
    for recount in anew:
        laying.take(recount)
    laying.gather(connection)
    for recount in anew:
        laying.rename(recount)
    laying.finish()
    return overlay


class _Laying:
    def __init__(self, overlay: Overlay, moves: Moves) -> None:
        self._overlay = overlay
        self._moves = moves

    def group(self, key: str) -> Group:
        """The group of a key, made when it is not there yet."""
        groups = self._overlay.groups
        if key not in groups:
            name = self._moves.names.get(key)
            groups[key] = made = Group(-1 - len(groups), key, name.name if name else "")
            self._overlay.by_id[made.id] = made
        return groups[key]

    def take(self, recount: Recount) -> None:
        """An article that is counted anew: take out what it had, put in what it has."""
        for key, posting in recount.before.items():
            now = self._overlay.now.setdefault(key, key)
            if now is not None:
                self.group(now).without.setdefault(recount.article, []).append(posting)
        for key, posting in recount.after.items():
            self._overlay.now.setdefault(key, key)
            self.group(key).added[recount.article] = posting
            self._overlay.added.setdefault(recount.article, []).append(self.group(key))

    def gather(self, connection: sqlite3.Connection) -> None:
        """Find the members of every group, and what the store has of their names."""
        overlay = self._overlay
        rows = connection.execute(
            "SELECT id, key, articles FROM entity WHERE key IN (SELECT value FROM json_each(?))",
            (json.dumps(list(overlay.now)),),
        ).fetchall()
        groups = dict[int, Group]()
        for number, key, articles in rows:
            now = overlay.now[key]
            overlay.shadow[number] = None
            if now is not None:
                groups[number] = self.group(now)
                groups[number].members[number] = articles
                overlay.shadow[number] = groups[number].id
        names = connection.execute(
            "SELECT entity, id, type, folded, surface, articles, canonical FROM name"
            " WHERE entity IN (SELECT value FROM json_each(?))",
            (json.dumps(list(groups)),),
        )
        for number, row, kind, folded, surface, articles, canonical in names:
            use = groups[number].add(EntityType(kind), folded, surface, articles, canonical)
            use.rows.append(row)

    def rename(self, recount: Recount) -> None:
        """Count the names of an article anew."""
        for key, posting in recount.before.items():
            now = self._overlay.now[key]
            if now is None:
                continue
            group = self.group(now)
            for folded, surface in posting.names.items():
                group.add(posting.type, folded, surface, -1, -(folded == posting.canonical))
        for key, posting in recount.after.items():
            for folded, surface in posting.names.items():
                named = folded == posting.canonical
                uses = int(not named or key not in recount.unused)
                self.group(key).add(posting.type, folded, surface, uses, int(named))

    def finish(self) -> None:
        """Drop the names that are not used any more, and list the others."""
        found = list[tuple[str, int]]()
        for group in self._overlay.groups.values():
            group.names = {
                folded: use for folded, use in group.names.items() if use.articles or use.canonical
            }
            if group.canonical:
                canonical = folded_name(group.type, group.canonical)
                group.add(group.type, canonical, group.canonical, 0, 1)
            found += ((name, group.id) for name in group.names)
        self._overlay.names = sorted(found)
