"""Saved searches: keep the query of the list, ask one again, see what is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.app.desk.settling import finished, settled

if TYPE_CHECKING:
    from reader.app.desk.undoing import Undoing
    from reader.model.saved import SavedSearch
    from reader.newsroom.searching import QueryBook, SearchDesk


class Saving:
    """What can be done with saved searches.

    Args:
        search: finds what a query finds.
        queries: where they are kept.
        undoing: remembers how to take a change back.
        find: asks a query, visibly.
    """

    def __init__(
        self, search: SearchDesk, queries: QueryBook, undoing: Undoing, find: Callable[[str], None]
    ) -> None:
        self._search = search
        self._queries = queries
        self._undoing = undoing
        self._find = find

    async def all(self) -> Sequence[SavedSearch]:
        """The saved searches, by name."""
        return await self._queries.saved()

    async def counts(self, saved: SavedSearch) -> tuple[int, int]:
        """How many articles a search finds, and how many of them are new since it was looked at."""
        found = tuple(await self._search.matching(finished(saved.query)))
        return len(found), await self._queries.new(saved.id, found)

    async def save(self, name: str, query: str) -> None:
        """Keep a query under a name; what it finds now has been seen.

        Raises:
            UsageError: when the name is empty or taken.
        """
        query = await settled(self._search, query)
        found = await self._search.matching(finished(query))
        await self._undoing.did(await self._queries.save(name, query, found), ())

    async def ask(self, saved: SavedSearch) -> None:
        """Show what a search finds; with that it has been looked at."""
        query = finished(saved.query)
        self._find(query)
        await self._queries.look(saved.id, await self._search.matching(query))

    async def delete(self, saved: SavedSearch) -> None:
        """Delete a search."""
        await self._undoing.did(await self._queries.delete(saved.id), ())
