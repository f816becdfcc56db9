"""A list of names asked one after the other, while one reads on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from reader.inquiry.batch import names_in, read_names
from reader.model.batch import Tally
from reader.newsroom.searching import SearchDesk


class TallyOrder(StrEnum):
    """How the table is sorted."""

    LIST = "the list"
    ARTICLES = "articles"
    NAME = "name"
    LATEST = "latest"


def in_order(tallies: Sequence[Tally], order: TallyOrder) -> list[Tally]:
    """The rows in an order; equal ones stay as they are in the list."""
    match order:
        case TallyOrder.ARTICLES:
            return sorted(tallies, key=lambda tally: -tally.total)
        case TallyOrder.NAME:
            return sorted(tallies, key=lambda tally: tally.name.casefold())
        case TallyOrder.LATEST:
            return sorted(tallies, key=lambda tally: tally.latest, reverse=True)
        case TallyOrder.LIST:
            return list(tallies)


class Batching:
    """Counts what the names of a list find.

    Args:
        search: counts.

    Attributes:
        names: the list; empty before there is one.
        rows: what is counted, in the order asked for; what is counted later stands at the end until all is.
        order: how they are sorted.
        running: more are coming.
        changed: called whenever there are more rows, and at the end.
    """

    def __init__(self, search: SearchDesk) -> None:
        self._search = search
        self._found: list[Tally] = []
        self._number = 0
        self.names: Sequence[str] = ()
        self.rows: list[Tally] = []
        self.order = TallyOrder.LIST
        self.running = False
        self.changed: Callable[[], None] = lambda: None

    @property
    def counted(self) -> int:
        """How many of the names are counted."""
        return len(self._found)

    async def read(self, text: str) -> None:
        """Take a pasted list, or the path of a file that holds one; nothing is counted yet.

        Raises:
            SourceError: when the file cannot be read.
            UsageError: when there is no name in it, or too many.
        """
        file = await asyncio.to_thread(_file_of, text)
        self.names = await asyncio.to_thread(read_names, file) if file else names_in(text)
        self._number += 1
        self._found, self.rows = [], []

    async def count(self) -> None:
        """Count the names that are not counted yet, until all are or ``stop`` is called.

        Raises:
            NewsreaderError: when the search cannot answer; what is counted stays.
        """
        self._number += 1
        number, self.running = self._number, True
        try:
            while self.counted < len(self.names):
                found = await self._search.tallies(self.names[self.counted : self.counted + 200])
                if number != self._number:
                    return
                self._found += found
                self.rows += found
                self.changed()
        finally:
            if number == self._number:
                self.running = False
                self.sort(self.order)
                self.changed()

    def stop(self) -> None:
        """Stop counting; what is counted stays, and ``count`` goes on from there."""
        self._number += 1
        self.running = False
        self.sort(self.order)
        self.changed()

    def sort(self, order: TallyOrder) -> None:
        """Put the rows into another order."""
        self.order = order
        self.rows = in_order(self._found, order)


def _file_of(text: str) -> Path | None:
    """The file that a text names; ``None`` when it names none, and is a list by itself."""
    name = text.strip()
    if "\n" in name or not name:
        return None
    try:
        path = Path(name).expanduser()
        is_path = path.is_file() or (path.is_absolute() and path.parent.is_dir())
    except (OSError, RuntimeError, ValueError):
        return None
    return path if is_path else None
