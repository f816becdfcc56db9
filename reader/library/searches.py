"""Saved searches, with what they found when they were last looked at."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import datetime

from reader.errors import NotFoundError
from reader.library.changes import Change, Row, Table
from reader.library.ids import new_id, now, packed, unpacked
from reader.library.naming import clean_name
from reader.library.store import Store
from reader.library.wording import quoted
from reader.model.saved import SavedSearch
from reader.text.safe import safe_line

_SEARCHES = Table("saved_searches", ("id", "name", "folded", "query", "created", "looked_at"))
_SEEN = Table("seen_articles", ("search", "articles"))
_ALL = "SELECT id, name, query, created, looked_at FROM saved_searches ORDER BY folded"
_ONE = "SELECT id, name, folded, query, created, looked_at FROM saved_searches WHERE id = ?"


class SearchTable:
    """The user's saved searches."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[SavedSearch, ...]:
        """Every saved search, by name."""
        return tuple(
            SavedSearch(
                key, name, query, datetime.fromisoformat(made), looked and datetime.fromisoformat(looked)
            )
            for key, name, query, made, looked in self._store.rows(_ALL)
        )

    def save(self, name: str, query: str, found: Iterable[int] | None = None) -> tuple[str, Change]:
        """Keep a query under a new name; its id. ``found``: what it finds now, when the user saw that.

        Raises:
            UsageError: when the name is empty or taken.
        """
        search = new_id()
        with self._store.writing() as edits:
            name, folded = clean_name(self._store, "saved_searches", name)
            looked = None if found is None else now()
            edits.put(_SEARCHES, [(search, name, folded, safe_line(query), now(), looked)])
            if found is not None:
                edits.put(_SEEN, [(search, packed(found))])
        return search, edits.change(f"search {quoted(name)} saved")

    def change(self, search: str, *, name: str | None = None, query: str | None = None) -> Change:
        """Change the name or the query; with another query nothing counts as looked at.

        Raises:
            UsageError: when the name is empty or taken.
            NotFoundError: when the search is gone.
        """
        with self._store.writing() as edits:
            key, old_name, _, old_query, created, looked = self._row(search)
            new_name, folded = clean_name(self._store, "saved_searches", name or old_name, own=search)
            new_query = old_query if query is None else safe_line(query)
            if new_query != old_query:
                edits.drop(_SEEN, [(search,)])
                looked = None
            edits.put(_SEARCHES, [(key, new_name, folded, new_query, created, looked)])
        return edits.change(f"search {quoted(new_name)} changed")

    def delete(self, search: str) -> Change:
        """Delete a saved search.

        Raises:
            NotFoundError: when it is gone.
        """
        with self._store.writing() as edits:
            name = self._row(search)[1]
            edits.drop(_SEEN, [(search,)])
            edits.drop(_SEARCHES, [(search,)])
        return edits.change(f"search {quoted(name)} deleted")

    def look(self, search: str, found: Iterable[int]) -> None:
        """Remember that the user saw what it finds now: unsigned 64-bit article ids.

        Raises:
            NotFoundError: when the search is gone.
        """
        with self._store.writing() as edits:
            edits.put(_SEARCHES, [(*self._row(search)[:-1], now())])
            edits.put(_SEEN, [(search, packed(found))])

    def new(self, search: str, found: Iterable[int]) -> array[int]:
        """Of what it finds now, what it did not find when last looked at; ascending."""
        data = self._store.value("SELECT articles FROM seen_articles WHERE search = ?", search)
        return array("Q", sorted(set(found).difference(unpacked(data or b""))))

    def _row(self, search: str) -> Row:
        rows = self._store.rows(_ONE, search)
        if not rows:
            raise NotFoundError("that saved search is gone", "it may have been deleted", kind="missing")
        return rows[0]
