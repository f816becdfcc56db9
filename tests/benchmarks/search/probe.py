"""Figures of one index, taken in a process of its own and printed as one JSON object.

    python -m tests.benchmarks.search.probe INDEX CORPUS

What it takes to open the index and give a first answer, the query script with its classes, hostile queries,
what is searched when a word is in no article, and one changed article; memory is that of this process.
"""

from __future__ import annotations

import json
import resource
import sys
import threading
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.inquiry.inquiry import SEARCHING
from reader.inquiry.widening import meanings, widened
from reader.model.query import Query, Sort
from reader.search.syntax import parse
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex
from tests.benchmarks.search.corpus import documents
from tests.benchmarks.search.hostile import HOSTILE
from tests.benchmarks.search.queries import QUERIES, WRONG, Ours, Times, milliseconds, p95, timed


class Nobody:
    """A store of entities that knows no name."""

    def other_names(self, name: str, limit: int) -> tuple[str, ...]:
        return ()


class Hostile(NamedTuple):
    """What the most hostile queries took."""

    milliseconds: float
    cpu: float
    slowest: str
    megabytes: float
    cut: int


def understood(typed: str) -> Query:
    """A typed query, finished."""
    return parse(typed, today=date(2026, 1, 1), final=True)


def first_answer(directory: Path) -> tuple[float, float]:
    """Milliseconds to open the index, and from there to the first hits of a query of two words."""
    began = time.perf_counter()
    engine = WhooshEngine(directory)
    opened = time.perf_counter()
    engine.search(understood("president minister"), sort=Sort.RELEVANCE, offset=0, limit=20)
    answered = time.perf_counter()
    engine.close()
    return (opened - began) * 1000, (answered - opened) * 1000


def widening(engine: WhooshEngine) -> Times:
    """What a misspelt word takes with its better spelling: first, and again."""

    def ask(typed: str) -> None:
        engine._orders.clear()
        query = understood(typed)
        wide = widened(query, meanings(query, engine, Nobody()))
        engine.search(wide, sort=Sort.RELEVANCE, offset=0, limit=20)

    first = [milliseconds(lambda word=word: ask(word)) for word in WRONG]
    return Times(first, [milliseconds(lambda word=word: ask(word)) for word in WRONG])


def hostile(directory: Path) -> Hostile:
    """Each hostile query on an engine that has decoded nothing, widened as the product does it."""
    took: dict[str, float] = {}
    cpu: dict[str, float] = {}
    cut = 0
    most = 0.0
    for name, typed in HOSTILE.items():
        engine = WhooshEngine(directory)
        query = understood(typed)
        watch = Watch()
        began, worked = time.perf_counter(), time.process_time()
        with engine.within(SEARCHING):
            page = engine.search(query, sort=Sort.RELEVANCE, offset=0, limit=20)
            if not page.cut:
                query = widened(query, meanings(query, engine, Nobody()))
                page = engine.search(query, sort=Sort.RELEVANCE, offset=0, limit=20)
        took[name] = (time.perf_counter() - began) * 1000
        cpu[name] = (time.process_time() - worked) * 1000
        more = watch.stop()
        most = max(most, more)
        said = f"{took[name]:8.0f} ms {cpu[name]:8.0f} ms CPU {more:6.0f} MB  {name}  {page.cut}"
        print(said, file=sys.stderr)
        cut += bool(page.cut)
        engine.close()
    slowest = max(took, key=took.__getitem__)
    return Hostile(took[slowest], max(cpu.values()), slowest, most, cut)


def changed(directory: Path, path: Path) -> float:
    """Milliseconds from having one changed article to its being found."""
    engine = WhooshEngine(directory)
    (document,) = documents(path, 0, 1)
    new = replace(document, stamp=document.stamp + 10**9, body=document.body + " zyxwvutsword")
    began = time.perf_counter()
    index = WhooshIndex(directory)
    index.apply([new], [])
    index.close()
    engine.refresh()
    found = engine.search(understood("zyxwvutsword"), sort=Sort.RELEVANCE, offset=0, limit=1).total
    took = (time.perf_counter() - began) * 1000
    engine.close()
    if found != 1:
        raise SystemExit("the changed article is not found")
    return took


class Watch(threading.Thread):
    """Looks every few milliseconds how much memory of its own this process has."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._before = self._most = own_memory()
        self._ended = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._ended.wait(0.005):
            self._most = max(self._most, own_memory())

    def stop(self) -> float:
        """By how many MB it had grown at most."""
        self._ended.set()
        self.join()
        return max(self._most, own_memory()) - self._before


def own_memory() -> float:
    """Memory of this process in MB, without the pages of mapped files, which the system takes back at will."""
    with Path("/proc/self/status").open() as lines:
        held = next(line for line in lines if line.startswith("RssAnon"))
    return int(held.split()[1]) / 1024


def memory() -> float:
    """The most memory this process has had, in MB, mapped pages of the index included."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def figures(directory: Path, path: Path) -> dict[str, float | str]:
    """All figures by name."""
    opening, answering = first_answer(directory)
    ours = Ours(directory, path)
    found: dict[str, float | str] = {"open, ms": opening, "open to first answer, ms": opening + answering}
    classes = {name: timed(ours, queries) for name, queries in QUERIES.items()}
    classes["misspelt, widened"] = widening(ours.engine)
    for name, times in classes.items():
        found[f"{name}: p50, ms"] = sorted(times.again)[len(times.again) // 2]
        found[f"{name}: p95, ms"] = p95(times.again)
        found[f"{name}: first time p95, ms"] = p95(times.first)
    found["all queries: p95, ms"] = p95([each for times in classes.values() for each in times.again])
    found["memory of the search process, MB"] = memory()
    found["of it its own, MB"] = own_memory()
    worst = hostile(directory)
    found["hostile, slowest, ms"] = worst.milliseconds
    found["hostile, slowest, CPU ms"] = worst.cpu
    found["hostile queries cut off with a word"] = worst.cut
    found["hostile, more memory, MB"] = worst.megabytes
    found["hostile, which"] = worst.slowest
    found["changed article searchable, ms"] = changed(directory, path)
    return found


if __name__ == "__main__":
    print(json.dumps(figures(Path(sys.argv[1]), Path(sys.argv[2]))))
