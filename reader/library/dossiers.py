"""Dossiers: named collections of excerpts in an order of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.errors import NotFoundError
from reader.library.changes import Change, Row, Table
from reader.library.ids import new_id, now
from reader.library.naming import clean_name
from reader.library.store import Store
from reader.library.wording import counted, quoted
from reader.model.excerpt import ExcerptId

_DOSSIERS = Table("dossiers", ("id", "name", "folded", "created"))
_EXCERPTS = Table("dossier_excerpts", ("dossier", "excerpt", "position"), keys=2)
_LIST = """
    SELECT id, name, created, (SELECT count(*) FROM dossier_excerpts WHERE dossier = id)
    FROM dossiers ORDER BY folded
"""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A collection, without what is in it."""

    id: str
    name: str
    created: datetime
    excerpts: int


class DossierTable:
    """The user's dossiers. An excerpt may lie in several."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Dossier, ...]:
        """Every dossier, by name."""
        rows = self._store.rows(_LIST)
        return tuple(Dossier(key, name, datetime.fromisoformat(made), n) for key, name, made, n in rows)

    def excerpts(self, dossier: str) -> tuple[ExcerptId, ...]:
        """What lies in a dossier, in its order."""
        rows = self._store.rows(
            "SELECT excerpt FROM dossier_excerpts WHERE dossier = ? ORDER BY position", dossier
        )
        return tuple(ExcerptId(excerpt) for (excerpt,) in rows)

    def create(self, name: str) -> tuple[str, Change]:
        """A new, empty dossier; its id.

        Raises:
            UsageError: when the name is empty or taken.
        """
        dossier = new_id()
        with self._store.writing() as edits:
            name, folded = clean_name(self._store, "dossiers", name)
            edits.put(_DOSSIERS, [(dossier, name, folded, now())])
        return dossier, edits.change(f"dossier {quoted(name)} begun")

    def rename(self, dossier: str, name: str) -> Change:
        """Give a dossier another name.

        Raises:
            UsageError: when the name is empty or taken.
            NotFoundError: when the dossier is gone.
        """
        with self._store.writing() as edits:
            key, before, _, created = self._row(dossier)
            name, folded = clean_name(self._store, "dossiers", name, own=dossier)
            edits.put(_DOSSIERS, [(key, name, folded, created)])
        return edits.change(f"dossier {quoted(before)} is now {quoted(name)}")

    def delete(self, dossier: str) -> Change:
        """Delete a dossier; its excerpts stay in the library.

        Raises:
            NotFoundError: when it is gone.
        """
        with self._store.writing() as edits:
            name = self._row(dossier)[1]
            edits.drop_under(_EXCERPTS, [dossier])
            edits.drop(_DOSSIERS, [(dossier,)])
        return edits.change(f"dossier {quoted(name)} deleted")

    def add(self, dossier: str, excerpts: Sequence[ExcerptId]) -> Change:
        """Put excerpts at the end; those that lie in it stay where they are, those that are gone are left out.

        Raises:
            NotFoundError: when the dossier is gone.
        """
        with self._store.writing() as edits:
            name = self._row(dossier)[1]
            there = set(self.excerpts(dossier))
            kept = {row[0] for row in self._store.rows("SELECT id FROM excerpts")}
            new = [e for e in dict.fromkeys(excerpts) if e in kept and e not in there]
            last = self._store.value("SELECT max(position) FROM dossier_excerpts WHERE dossier = ?", dossier)
            first = 0 if last is None else last + 1
            edits.put(_EXCERPTS, [(dossier, excerpt, first + i) for i, excerpt in enumerate(new)])
        return edits.change(f"{counted(len(new), 'excerpt')} put in {quoted(name)}")

    def remove(self, dossier: str, excerpts: Sequence[ExcerptId]) -> Change:
        """Take excerpts out; they stay in the library.

        Raises:
            NotFoundError: when the dossier is gone.
        """
        with self._store.writing() as edits:
            name = self._row(dossier)[1]
            taken = edits.drop(_EXCERPTS, [(dossier, excerpt) for excerpt in excerpts])
        return edits.change(f"{counted(taken, 'excerpt')} taken out of {quoted(name)}")

    def move(self, dossier: str, excerpts: Sequence[ExcerptId], to: int) -> Change:
        """Move excerpts, in the order given, so that the first of them is at position ``to`` (from 0).

        Raises:
            NotFoundError: when the dossier is gone.
        """
        with self._store.writing() as edits:
            name = self._row(dossier)[1]
            before = self.excerpts(dossier)
            moved = [e for e in dict.fromkeys(excerpts) if e in before]
            rest = [e for e in before if e not in moved]
            to = max(0, min(to, len(rest)))
            order = [*rest[:to], *moved, *rest[to:]]
            edits.put(_EXCERPTS, [(dossier, excerpt, i) for i, excerpt in enumerate(order)])
        return edits.change(f"{counted(len(moved), 'excerpt')} moved in {quoted(name)}")

    def _row(self, dossier: str) -> Row:
        rows = self._store.rows("SELECT id, name, folded, created FROM dossiers WHERE id = ?", dossier)
        if not rows:
            raise NotFoundError("that dossier is gone", "it may have been deleted", kind="missing")
        return rows[0]
