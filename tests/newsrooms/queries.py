"""Queries asked and searches saved."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from reader.errors import UsageError
from reader.model.saved import SavedSearch
from tests.newsrooms.change import MemoryChange


@dataclass
class MemoryQueries:
    """Queries in a list, saved searches in a dict."""

    asked: list[str] = field(default_factory=list)
    searches: dict[str, SavedSearch] = field(default_factory=dict)
    seen: dict[str, set[int]] = field(default_factory=dict)

    async def remember(self, query: str) -> None:
        if query.strip():
            self.asked = [query, *(old for old in self.asked if old != query)]

    async def past(self, containing: str = "") -> Sequence[str]:
        await asyncio.sleep(0)
        return [query for query in self.asked if containing in query]

    async def saved(self) -> Sequence[SavedSearch]:
        return sorted(self.searches.values(), key=lambda search: search.name)

    async def save(self, name: str, query: str, found: Iterable[int]) -> MemoryChange:
        if not name.strip() or any(search.name == name for search in self.searches.values()):
            raise UsageError(f"there is a saved search {name!r} already", "choose another name")
        key = f"{len(self.searches):010}"
        self.seen[key] = set(found)
        new = SavedSearch(key, name, query, datetime(2026, 1, 1, tzinfo=UTC), None)
        return self._set({**self.searches, key: new}, f"search “{name}” saved")

    async def delete(self, search: str) -> MemoryChange:
        left = {key: kept for key, kept in self.searches.items() if key != search}
        return self._set(left, f"search “{self.searches[search].name}” deleted")

    async def new(self, search: str, found: Iterable[int]) -> int:
        return len(set(found) - self.seen.get(search, set()))

    async def look(self, search: str, found: Iterable[int]) -> None:
        self.seen[search] = set(found)

    def _set(self, searches: dict[str, SavedSearch], said: str) -> MemoryChange:
        change = MemoryChange(said, partial(setattr, self, "searches", self.searches))
        self.searches = searches
        return change
