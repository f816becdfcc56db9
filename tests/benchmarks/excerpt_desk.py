"""The excerpt desk at 50,000 excerpts, an article with 500 of them, and what keeping one costs.

    python -m tests.benchmarks.excerpt_desk [--excerpts 50000] [--rounds 7]

First through the hosted desks, as the interface calls them; then on a real pseudo-terminal, from a key to the
screen that answers it. A home of its own is made in the temporary directory, on the disk that holds it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final

from reader.app.screens.export import _SHORT
from reader.catalog.catalog import Catalog
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.userwork import UserWork
from reader.ingest.collection import open_collection
from reader.library.excerpts import NewExcerpt
from reader.library.opening import open_library
from reader.model.article import Article
from reader.model.citation import Citation
from reader.model.excerpt_state import ExcerptOrder
from reader.text.anchor import describe
from tests.benchmarks.on_terminal import newsreader, quiet, tell
from tests.benchmarks.on_terminal import reader as command
from tests.terminal.terminal import Terminal
from tests.trials.find_again import articles
from tests.trials.measure_library import known, passages

CROWD: Final = 500
QUERIES: Final = ("korea", "president talks", "note:compare", "tag:diplomacy")
ORDERS: Final = (ExcerptOrder.NEWEST, ExcerptOrder.ARTICLE, ExcerptOrder.TAG)
CHANCE: Final = random.Random(7)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--excerpts", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory(prefix="newsreader-desk-") as place:
        home, folder = Path(place) / "home", Path(place) / "news"
        crowded = furnish(home, folder, chosen.excerpts)
        asyncio.run(hosted(home, folder, crowded, chosen.rounds))
        on_screen(home, folder, chosen.rounds)


def furnish(home: Path, folder: Path, number: int) -> Article:
    """A folder of articles, its index, and a library of excerpts; the article with the most of them."""
    folder.mkdir()
    texts = articles(50)
    whole = "\n\n".join(texts)[:100_000]
    for at, (title, year, text) in enumerate(
        [("The crowded one", 2030, whole), *((f"Article {at}", 2020, text) for at, text in enumerate(texts))]
    ):
        (folder / f"{at}.md").write_text(f"---\ntitle: {title}\ndate: {year}-01-01\n---\n{text}")
    newsreader("index", str(folder), "--no-names", "-q", "--home", str(home))
    catalog = Catalog(open_collection(home / "cache", [str(folder)]).catalog_file)
    crowded = next(
        article
        for row in catalog.rows(0, 60)
        if (article := catalog.article(row.id)) and "crowded" in row.title
    )
    remembered = catalog.known([crowded.id])[crowded.id]
    catalog.close()
    library, _ = open_library(home / "data" / "library.db")
    library.excerpts.keep_all(passages(number, known(5000)))
    starts = [CHANCE.randrange(len(crowded.text) - 300) for _ in range(CROWD)]
    selectors = [describe(crowded.text, start, start + CHANCE.randint(20, 300)) for start in starts]
    cited = Citation(crowded.title)
    library.excerpts.keep_all([NewExcerpt(remembered, selector, cited) for selector in selectors])
    library.close()
    return crowded


async def hosted(home: Path, folder: Path, crowded: Article, rounds: int) -> None:
    """What the interface waits for, without the interface."""
    catalog = open_collection(home / "cache", [str(folder)]).catalog_file

    async def first() -> None:
        work = UserWork(home / "data" / "library.db", catalog)
        desk = LibraryExcerpts(work)
        found = await desk.find("", (ExcerptOrder.NEWEST,))
        await desk.get(found.excerpts[:32])
        desk.close()
        work.close()

    tell("hosted: library opened, all listed", await timed(first, rounds))
    work = UserWork(home / "data" / "library.db", catalog)
    desk = LibraryExcerpts(work)
    for order in ORDERS:
        tell(f"hosted: all, by {order}", await timed(lambda o=order: listed(desk, "", o), rounds))
    for query in QUERIES:
        prefixes = [query[:end] for end in range(1, len(query) + 1)]
        took = [t for p in prefixes for t in await timed(lambda p=p: listed(desk, p, ORDERS[0]), 1)]
        tell(f"hosted: typing {query!r}, each letter", took)
    tell(f"hosted: the {CROWD} of one article, placed", await timed(lambda: desk.of(crowded), rounds))
    await desk.keep(crowded, (0, 20))

    async def keep() -> None:
        start = CHANCE.randrange(len(crowded.text) - 300)
        await desk.keep(crowded, (start, start + 200), "a note", ["korea"])

    tell("hosted: keep one", await timed(keep, 40 * rounds))
    desk.close()
    work.close()


async def listed(desk: LibraryExcerpts, query: str, order: ExcerptOrder) -> None:
    """One question, and the rows that come on screen."""
    found = await desk.find(query, (order,))
    await desk.get(found.excerpts[:32])


async def timed(run: Callable[[], Awaitable[object]], times: int) -> list[float]:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        await run()
        took.append(time.perf_counter() - began)
    return took


def on_screen(home: Path, folder: Path, rounds: int) -> None:
    """From a key to the screen that answers it."""
    opened, again, arranged, letters, article = [], [], [], [], []
    marks, quiet_keys, keys, whole = [], [], [], []
    for _ in range(rounds):
        shutil.rmtree(home / "state", ignore_errors=True)  # where the last round was left
        with Terminal(command(folder, home), environment=quiet(), columns=80, rows=24) as terminal:
            terminal.wait(lambda s: "The crowded one" in s)
            terminal.settle(1.0)
            article.append(terminal.press("\r", lit))
            terminal.settle()
            opened.append(terminal.press("E", desk_shown))
            terminal.settle()
            terminal.press("q", lambda s: not desk_shown(s))
            again.append(terminal.press("E", desk_shown))
            terminal.settle()
            for heading in ("first kept", "by article", "by tag"):
                arranged.append(terminal.press("s", lambda s, h=heading: h in s))
                terminal.settle()
            letters += typed(terminal)
        with Terminal(command(folder, home), environment=quiet(), columns=80, rows=24) as terminal:
            terminal.wait(lambda s: "The crowded one" in s)
            terminal.settle(1.0)
            terminal.press("E", desk_shown)
            terminal.settle()
            marks.append(terminal.press("A", lambda s: "marked" in s))
            marks.append(terminal.press("A", lambda s: "marked" not in s))
            before, beside, took = exported(terminal, home.with_name("kept.md"))
            quiet_keys += before
            keys += beside
            whole.append(took)
    tell(f"screen: article with {CROWD} excerpts, until lit", article)
    tell("screen: E, first time in a run", opened)
    tell("screen: E, again", again)
    tell("screen: another arrangement", arranged)
    tell("screen: letter typed to results shown", letters)
    tell("screen: A, which marks all or none", marks)
    tell("screen: key in the sheet for exports", quiet_keys)
    tell("screen: key in it while all excerpts are written", keys, quiet_keys)
    tell("screen: all excerpts exported", whole)


def typed(terminal: Terminal) -> Sequence[float]:
    """Seconds from each letter to another count of excerpts."""
    took = []
    terminal.send("/")
    terminal.settle()
    for letter in "korea":
        before = terminal.text().splitlines()[0].split("  ")[-1]
        try:
            took.append(terminal.press(letter, lambda s, b=before: b not in s.splitlines()[0], timeout=2))
        except TimeoutError:
            continue  # as many as before: not seen
        terminal.settle()
    return took


def exported(terminal: Terminal, file: Path) -> tuple[list[float], list[float], float]:
    """Seconds of keys in the sheet for exports before and while it writes all excerpts, and of all the writing.

    A letter is typed behind the path and taken back; keys wait for the first second of the writing.
    """
    file.unlink(missing_ok=True)  # that of the round before, which would be asked about
    terminal.settle()
    terminal.press("e", sheet_shown)
    terminal.send("\x15")
    terminal.settle()
    terminal.send(str(file))
    terminal.settle()
    before = [seconds for _ in range(10) for seconds in letter(terminal)]
    began = time.perf_counter()
    terminal.press("\r", lambda s: "esc stops" in s)
    beside: list[float] = []
    time.sleep(_SHORT + 0.2)
    while sheet_shown(terminal.text()):
        beside += letter(terminal)
    return before, beside, time.perf_counter() - began


def letter(terminal: Terminal) -> list[float]:
    """Seconds of two keys, each answered by another path; fewer when all was written meanwhile."""
    took = []
    for key, suffix in (("x", "kept.mdx "), ("\x7f", "kept.md ")):
        seconds = terminal.press(key, lambda s, end=suffix: end in s or not sheet_shown(s))
        if not sheet_shown(terminal.text()):
            break
        took.append(seconds)
    return took


def sheet_shown(screen: str) -> bool:
    """The sheet for exports is there."""
    return "tab completes" in screen


def desk_shown(screen: str) -> bool:
    """The list of all excerpts is there, with rows."""
    lines = screen.splitlines()
    return lines[0].startswith(" Excerpts") and "excerpts" in lines[0] and len(lines[4].strip()) > 9


def lit(screen: str) -> bool:
    """The text is there, and kept passages have their sign in its margin."""
    return any(line.startswith((" ▎", " ║")) for line in screen.splitlines()[2:])


if __name__ == "__main__":
    main()
