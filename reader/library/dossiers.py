"""Dossiers: named collections of excerpts in an order of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reader.errors import NotFoundError
from reader.library.changes import Change, Edits, Row, Table
from reader.library.folding import folded
from reader.library.ids import new_id, now
from reader.library.naming import clean_name
from reader.library.store import Store
from reader.library.wording import counted, quoted
from reader.model.excerpt import Dossier, ExcerptId

_DOSSIERS = Table("dossiers", ("id", "name", "folded", "created"))
_EXCERPTS = Table("dossier_excerpts", ("dossier", "excerpt", "position"), keys=2)
_LIST = """
    SELECT id, name, created, (SELECT count(*) FROM dossier_excerpts WHERE dossier = id)
    FROM dossiers ORDER BY folded
"""


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

    def put(self, name: str, excerpts: Sequence[ExcerptId]) -> Change:
        """Put excerpts at the end of the dossier of that name; it is begun when there is none.

        Those that lie in it stay where they are, those that are gone are left out.

        Raises:
            UsageError: when the name is empty or too long.
        """
        with self._store.writing() as edits:
            found = self._store.rows("SELECT id, name FROM dossiers WHERE folded = ?", folded(name))
            if found:
                dossier, name = found[0]
            else:
                dossier = new_id()
                name, key = clean_name(self._store, "dossiers", name)
                edits.put(_DOSSIERS, [(dossier, name, key, now())])
            put, there = self._add(edits, dossier, excerpts)
        said = f"{counted(put, 'excerpt')} put in {'' if found else 'the new dossier '}{quoted(name)}"
        if there:
            said += f" ({there:,} {'was' if there == 1 else 'were'} in it already)"
        return edits.change(said)

    def remove(self, dossier: str, excerpts: Sequence[ExcerptId]) -> Change:
        """Take excerpts out; they stay in the library.

        Raises:
            NotFoundError: when the dossier is gone.
        """
        with self._store.writing() as edits:
            name = self._row(dossier)[1]
            taken = edits.drop(_EXCERPTS, [(dossier, excerpt) for excerpt in excerpts])
        return edits.change(f"{counted(taken, 'excerpt')} taken out of {quoted(name)}")

    def arrange(self, dossier: str, order: Sequence[ExcerptId], moved: int) -> Change:
        """Put excerpts of a dossier into another order, among the places that they have; others stay.

        Args:
            dossier: its id.
            order: some or all of what lies in it; what does not is passed over.
            moved: how many the user moved, to be told.

        Raises:
            NotFoundError: when the dossier is gone.
        """
        with self._store.writing() as edits:
            name = self._row(dossier)[1]
            before = self._store.rows(
                "SELECT excerpt, position FROM dossier_excerpts WHERE dossier = ? ORDER BY position", dossier
            )
            there = {excerpt for excerpt, _ in before}
            after = [excerpt for excerpt in dict.fromkeys(order) if excerpt in there]
            arranged = set(after)
            places = [position for excerpt, position in before if excerpt in arranged]
            edits.put(_EXCERPTS, [(dossier, *placed) for placed in zip(after, places, strict=True)])
        return edits.change(f"{counted(moved, 'excerpt')} moved in {quoted(name)}")

    def _add(self, edits: Edits, dossier: str, excerpts: Sequence[ExcerptId]) -> tuple[int, int]:
        """Put excerpts at the end; how many were put there, and how many lay in it already."""
        there = set(self.excerpts(dossier))
        kept = {row[0] for row in self._store.rows("SELECT id FROM excerpts")}
        wanted = [excerpt for excerpt in dict.fromkeys(excerpts) if excerpt in kept]
        new = [excerpt for excerpt in wanted if excerpt not in there]
        last = self._store.value("SELECT max(position) FROM dossier_excerpts WHERE dossier = ?", dossier)
        first = 0 if last is None else last + 1
        edits.put(_EXCERPTS, [(dossier, excerpt, first + i) for i, excerpt in enumerate(new)])
        return len(new), len(wanted) - len(new)

    def _row(self, dossier: str) -> Row:
        rows = self._store.rows("SELECT id, name, folded, created FROM dossiers WHERE id = ?", dossier)
        if not rows:
            raise NotFoundError("that dossier is gone", "it may have been deleted", kind="missing")
        return rows[0]
