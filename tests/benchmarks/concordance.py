"""A concordance of 50,000 lines: when the first are there, when all are, sorting, and moving in it.

    python -m tests.benchmarks.concordance [--lines 50000] [--query "the "] PATH ...

PATH are files and folders of articles, in which the query stands often enough.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from reader.app.desk.concording import Concording
from reader.app.widgets.concordance_list import ConcordanceList
from reader.catalog.filed import KnownIds
from reader.ingest.collection import open_collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.options import IngestOptions
from reader.inquiry.desk import InquiryDesk
from reader.inquiry.lineorder import LineOrder
from tests.app.widgets.hosting import Host
from tests.benchmarks.widgets.clock import paint, timed, told

SIZE = (120, 40)


class Search:
    """The search's own process, without the process: a question is answered in a thread."""

    def __init__(self, desk: InquiryDesk, most: int) -> None:
        self._desk = desk
        self._left = most
        self.parts: list[float] = []

    async def concordance(self, text, offset, limit):
        start = perf_counter()
        part = self._desk.answer(lambda inquiry: inquiry.concordance(text, offset, limit))
        self.parts.append(1000 * (perf_counter() - start))
        await asyncio.sleep(0)
        self._left -= len(part.lines)
        return part


@contextmanager
def opened(paths: list[str], home: Path) -> Iterator[InquiryDesk]:
    """A desk over these paths."""
    collection = open_collection(home / "cache", paths)
    bring_up_to_date(collection, KnownIds(), IngestOptions(names=False), lambda _: None)
    desk = InquiryDesk(collection, home / "library.db", final=False)
    try:
        yield desk
    finally:
        desk.close()


async def late(of: asyncio.Task) -> float:
    """The longest time, in milliseconds, that the event loop was late while a task ran."""
    worst, step = 0.0, 0.002
    while not of.done():
        start = perf_counter()
        await asyncio.sleep(step)
        worst = max(worst, perf_counter() - start - step)
    return 1000 * worst


async def measure(desk: InquiryDesk, query: str, most: int) -> None:
    """Open it, sort it, move in it."""
    search = Search(desk, most)
    lines = Concording(search, query)
    first: list[float] = []
    enough = asyncio.Event()
    start = perf_counter()

    def arrived() -> None:
        first.append(1000 * (perf_counter() - start))
        if lines.whole or len(lines.lines) >= most:
            enough.set()

    gathering = asyncio.ensure_future(lines.gather(arrived))
    await enough.wait()
    print(f"{query!r}: {len(lines.lines):,} lines of {lines.articles:,} articles")
    print(told("first lines", first[:1]))
    print(told("one part (others wait so long)", search.parts))
    print(f"{'all lines':44} {perf_counter() - start:.2f} s")
    gathering.cancel()
    for order in (LineOrder.LEFT, LineOrder.RIGHT):
        begun = perf_counter()
        sorting = asyncio.ensure_future(lines.sort(order))
        blocked = await late(sorting)
        took = perf_counter() - begun
        print(
            f"{'sorted by ' + order.value:44} {took:.2f} s beside the interface, late by {blocked:.1f} ms at most"
        )
    rows = ConcordanceList(id="lines")
    app = Host(rows)
    async with app.run_test(size=SIZE):
        print(told("shown", await timed(_acting(app, lambda: rows.show(lines.lines)), 20)))
        print(
            told(
                "one line down, whole screen painted",
                await timed(_acting(app, lambda: rows.action_move(1)), 200),
            )
        )
        print(told("one page down", await timed(_acting(app, lambda: rows.action_page(1)), 100)))
        print(told("to the end and back", await timed(_acting(app, rows.action_last), 1)))


def _acting(app, action):
    async def act() -> None:
        action()
        await asyncio.sleep(0)
        paint(app)

    return act


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--lines", type=int, default=50_000)
    parser.add_argument("--query", default="the ")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, opened(given.paths, Path(home)) as desk:
        asyncio.run(measure(desk, given.query, given.lines))


if __name__ == "__main__":
    main()
