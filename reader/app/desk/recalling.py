"""The queries of the past, put back into the search line one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.app.widgets.search_line import SearchLine
from reader.newsroom.searching import QueryBook


class Recalling:
    """Remembers queries that led somewhere and brings them back.

    Args:
        queries: where they are kept.
        line: where the query is typed.
        ask: searches for a text.
        say: tells how far back one is.
    """

    def __init__(
        self,
        queries: QueryBook,
        line: SearchLine,
        ask: Callable[[str], None],
        say: Callable[[str], None],
    ) -> None:
        self._queries = queries
        self._line = line
        self._ask = ask
        self._say = say
        self._remembered = ""
        self._typed = ""  # what stood in the line before the first step back
        self._past: Sequence[str] = ()
        self._at = -1  # place in the past; -1: not in it

    @property
    def active(self) -> bool:
        """Whether the line holds a query of the past."""
        return 0 <= self._at < len(self._past) and self._line.text == self._past[self._at]

    async def remember(self, query: str) -> None:
        """The user did something with what the query found."""
        query = query.strip()
        if query and query != self._remembered:
            self._remembered = query
            await self._queries.remember(query)

    async def step(self, by: int) -> None:
        """Go further back (1) or forth (-1), among the queries that contain what was typed."""
        if not self.active:
            self._typed, self._at = self._line.text, -1
            past = await self._queries.past(self._typed.strip())
            self._past = [query for query in past if query != self._typed.strip()]
            if self._line.text != self._typed:
                return
        if not self._past:
            with_it = f" with “{self._typed.strip()}”" if self._typed.strip() else ""
            self._say(f"There is no earlier query{with_it}")
            return
        self._at = max(-1, min(self._at + by, len(self._past) - 1))
        text = self._past[self._at] if self._at >= 0 else self._typed
        self._line.put(text)
        self._ask(text)
        if self._at >= 0:
            self._say(f"Earlier query {self._at + 1:,} of {len(self._past):,}")
