"""Past queries and saved searches for a face: kept in the library's own thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.hosting.userwork import Undoable, UserWork
    from reader.library.changes import Change
    from reader.library.library import Library
    from reader.model.saved import SavedSearch


class LibraryQueries:
    """Implements ``newsroom.searching.QueryBook`` on the user's library."""

    def __init__(self, work: UserWork) -> None:
        self._work = work

    async def remember(self, query: str) -> None:
        """A query was asked in earnest; while another program writes to the library, it is forgotten."""
        try:
            await self._work.use(lambda library: library.history.add(query))
        except LibraryError as error:
            if error.kind != "locked":
                raise

    async def past(self, containing: str = "") -> Sequence[str]:
        """The queries of the past that contain a text, newest first."""
        if not self._work.exists:
            return ()
        return await self._work.use(lambda library: library.history.queries(containing=containing))

    async def saved(self) -> Sequence[SavedSearch]:
        """The saved searches, by name."""
        if not self._work.exists:
            return ()
        return await self._work.use(lambda library: library.searches.all())

    async def save(self, name: str, query: str, found: Iterable[int]) -> Undoable:
        """Keep a query under a new name; what it finds now counts as looked at."""

        def save(library: Library) -> Change:
            return library.searches.save(name, query, found)[1]

        return await self._work.change(save)

    async def delete(self, search: str) -> Undoable:
        """Delete a saved search."""
        return await self._work.change(lambda library: library.searches.delete(search))

    async def new(self, search: str, found: Iterable[int]) -> int:
        """How many of these a saved search did not find when last looked at."""
        return await self._work.use(lambda library: len(library.searches.new(search, found)))

    async def look(self, search: str, found: Iterable[int]) -> None:
        """The user looks at what a saved search finds now."""
        await self._work.use(lambda library: library.searches.look(search, found))
