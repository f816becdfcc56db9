"""How late the event loop is while many articles are marked at once.

    python -m tests.benchmarks.beside_bulk [--articles 100000]

The library's thread works beside the interface and shares its interpreter. A loop that wants to wake each
millisecond tells by how much it came late: with nothing else to do, and during each change. On a machine that
is busy otherwise only the difference to the first line says something.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.catalog.catalog import Catalog
from reader.catalog.filing import FilingClerk
from reader.hosting.marks import LibraryMarks
from reader.hosting.userwork import UserWork
from tests.benchmarks.on_terminal import tell
from tests.catalog.test_catalog import an_article, read_of

TICK = 0.001  # seconds
PART = 2000  # articles filed in one transaction


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    chosen = parser.parse_args()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory(prefix="newsreader-bulk-") as place:
        file = Path(place) / "catalog.db"
        fill(file, chosen.articles)
        asyncio.run(marked(Path(place) / "library.db", file))


def fill(file: Path, number: int) -> None:
    """A catalog of so many short articles."""
    clerk = FilingClerk(file)
    for first in range(1, number + 1, PART):
        numbers = range(first, min(first + PART, number + 1))
        clerk.put([read_of(an_article(at, text=f"Text {at}.")) for at in numbers])
    clerk.close()


async def marked(library: Path, file: Path) -> None:
    """Each bulk change as the desk makes it."""
    catalog = Catalog(file)
    ids = list(catalog.ids(0, catalog.count()))
    catalog.close()
    work = UserWork(library, file)
    book = LibraryMarks(work)
    await late("nothing, for two seconds", lambda: asyncio.sleep(2))
    read = await late("all marked read", lambda: book.set_read(ids, read=True))
    await late("and taken back", read.undo)
    await late("all starred", lambda: book.set_starred(ids, starred=True))
    await late("all tagged", lambda: book.retag(ids, add=["Cuba"], remove=[]))
    await late("their marks counted", lambda: book.tally(ids))
    work.close()


async def late(what: str, change: Callable[[], Awaitable[Any]]) -> Any:
    """Carry out a change; tell how late the loop came meanwhile, at the most and in the middle."""
    came: list[float] = []
    ticking = asyncio.ensure_future(ticks(came))
    began = time.perf_counter()
    made = await change()
    spent = time.perf_counter() - began
    ticking.cancel()
    with suppress(asyncio.CancelledError):
        await ticking
    tell(f"{what}, {spent:.1f} s: late", came)
    print(f"{'':40} at the most {max(came) * 1000:5.1f} ms")
    return made


async def ticks(came: list[float]) -> None:
    """Gather by how many seconds each tick is late."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(TICK)
        came.append(time.perf_counter() - began - TICK)


if __name__ == "__main__":
    main()
