"""The queries that were asked, newest first."""

from __future__ import annotations

from typing import Final

from reader.library.changes import Change, Table
from reader.library.folding import folded
from reader.library.ids import now
from reader.library.store import Store
from reader.library.wording import counted
from reader.text.safe import safe_line

LONGEST: Final = 1000  # queries; older ones are let go
_HISTORY = Table("query_history", ("query", "sequence", "asked"))
_OLD = """
    DELETE FROM query_history WHERE sequence <= (
        SELECT sequence FROM query_history ORDER BY sequence DESC LIMIT 1 OFFSET ?)
"""


class HistoryTable:
    """The queries of the past; one asked again moves to the front."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, query: str) -> None:
        """Remember that a query was asked; a blank one is none. Does not wait long for another program."""
        query = safe_line(query)
        if not query:
            return
        with self._store.writing(patient=False) as edits:
            last = self._store.value("SELECT max(sequence) FROM query_history") or 0
            edits.put(_HISTORY, [(query, last + 1, now())])
            self._store.run(_OLD, [(LONGEST,)])

    def queries(self, limit: int = LONGEST, containing: str = "") -> tuple[str, ...]:
        """The last queries, newest first, that contain a text whatever its case and accents."""
        rows = self._store.rows("SELECT query FROM query_history ORDER BY sequence DESC")
        wanted = folded(containing)
        return tuple(query for (query,) in rows if wanted in folded(query))[:limit]

    def clear(self) -> Change:
        """Forget all queries."""
        with self._store.writing() as edits:
            gone = edits.drop(_HISTORY, self._store.rows("SELECT query FROM query_history"))
        return edits.change(f"{counted(gone, 'query', 'queries')} forgotten", whole=False)
