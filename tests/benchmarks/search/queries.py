"""How quickly queries are answered: ours against SQLite FTS5, tantivy (if installed) and Whoosh's searcher.

    python -m tests.benchmarks.search.queries --corpus FOLDER [--articles 10000] [--index DIR]

Two hundred typed queries in classes; for each the first twenty hits and their number. "First" is with nothing
decoded, "again" with decoded postings, read and evaluated anew (as after another key press). Everybody is asked
the same thing three times more and the quickest counts, so that all are warm and none pays for what else the
machine is doing. Whoosh's own searcher reads the index that ours wrote. Where ours shows articles with some of
the words below those with all, the peers are asked for any of the words. Times are milliseconds of wall clock on whatever the machine is doing: look at the ratios.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.model.query import Articles, Query, Sort
from reader.search.syntax import parse
from reader.search.whoosh.engine import WhooshEngine
from tests.benchmarks.search.build import build
from tests.benchmarks.search.corpus import NAMES, corpus, corpus_option, naming
from tests.benchmarks.search.peers import PEERS, Asked, Peer

COMMON = [
    "people",
    "government",
    "said",
    "president",
    "country",
    "minister",
    "security",
    "state",
    "war",
    "police",
    "election",
    "party",
]
RARE = [
    "spyware",
    "hajj",
    "perjury",
    "asteroid",
    "ceasefire",
    "senate",
    "satellite",
    "influenza",
    "guitar",
    "cluster",
    "pirate",
    "volcano",
]
PHRASES = ["prime minister", "united nations", "north korea", "human rights", "white house", "last week",
           "security council", "nuclear program", "south korea", "according to", "foreign minister", "new york"]  # fmt: skip
WRONG = [
    "goverment",
    "presidant",
    "securty",
    "minster",
    "elecion",
    "polise",
    "korae",
    "parlament",
    "unted",
    "natoins",
    "miltary",
    "econmy",
]
STARTS = ["kor", "gov", "pres", "econ", "elec", "min", "nucl", "secur", "sta", "re", "co", "de"]
STOP_PHRASES = ["in the house of", "of the united", "to be a", "it is the", "as well as", "at the end of the",
                "for the first time", "one of the", "out of the", "by the end", "is not a", "in the us"]  # fmt: skip

QUERIES: dict[str, list[Asked]] = {
    "common word": [Asked(word, (word,)) for word in COMMON],
    "rare word": [Asked(word, (word,)) for word in RARE],
    "name": [Asked(word, (word,)) for word in NAMES],
    "three words, all": [Asked(" AND ".join(words), words, "all") for words in zip(COMMON, COMMON[3:], NAMES, strict=False)],
    "three words, loose": [Asked(" ".join(words), words, "any") for words in zip(COMMON, RARE, NAMES, strict=True)],
    "three words, any": [Asked(" OR ".join(words), words, "any") for words in zip(COMMON, RARE, NAMES, strict=True)],
    "one without another": [Asked(f"{a} -{b}", (a, b), "not") for a, b in zip(COMMON, NAMES, strict=True)],
    "phrase": [Asked(f'"{words}"', tuple(words.split()), "phrase") for words in PHRASES],
    "phrase of stop words": [Asked(f'"{words}"', tuple(words.split()), "phrase") for words in STOP_PHRASES],
    "near": [Asked(f"{a} NEAR/5 {b}", (a, b), "near") for a, b in itertools.pairwise(COMMON)],
    "beginning": [Asked(f"{start}*", (start,), "prefix") for start in STARTS],
    "misspelt": [Asked(f"{word}~", (word,), "fuzzy") for word in WRONG],
    "dates": [Asked(f"date:{year}", (), "all", (year * 10000 + 101, year * 10000 + 1231)) for year in range(2010, 2022)],
    "word and dates": [
        Asked(f"{word} date:2012..2014", (word,), "all", (20120101, 20141231)) for word in COMMON
    ],
    "word, newest first": [Asked(word, (word,), newest=True) for word in COMMON],
    "facets": [Asked(word, (word,), facets=True) for word in COMMON],
    "entity": [Asked(f'place:"{word}"', (word,), "entity") for word in NAMES],
    "title only": [Asked(f"title:{word}", (word,), "title") for word in NAMES],
}  # fmt: skip


class Ours:
    """Our engine, asked without what it remembers of whole queries.

    Args:
        directory: the index.
        path: the corpus, whose articles of a name stand for what the store of entities would give.
    """

    def __init__(self, directory: Path, path: Path) -> None:
        self.engine = WhooshEngine(directory)
        self._naming = {name: frozenset(numbers) for name, numbers in naming(path).items()}

    def parsed(self, asked: Asked) -> Query:
        if asked.how == "entity":
            return Query(asked.typed, Articles(self._naming[asked.words[0]]))
        return parse(asked.typed, today=date(2026, 1, 1), final=True)

    def ask(self, asked: Asked) -> int:
        query = self.parsed(asked)
        self.engine._orders.clear()
        if asked.facets:
            (facet,) = self.engine.facets(query, ("publisher",), 10)
            return sum(count for _, count in facet.counts)
        sort = Sort.DATE if asked.newest else Sort.RELEVANCE
        return self.engine.search(query, sort=sort, offset=0, limit=20).total


def milliseconds(run: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    run()
    return (time.perf_counter() - began) * 1000


def p95(times: list[float]) -> float:
    """The time that one in twenty exceeds."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def against(peer: Peer, queries: list[Asked]) -> list[float] | None:
    """The quickest of three for each query; ``None`` where the peer has no such question."""
    if not peer.can(queries[0]):
        return None
    return [min(milliseconds(lambda asked=asked: peer.ask(asked)) for _ in range(3)) for asked in queries]


class Times(NamedTuple):
    """Milliseconds for each query of a class: with nothing decoded, and with decoded postings."""

    first: list[float]
    again: list[float]


def timed(ours: Ours, queries: list[Asked]) -> Times:
    """Ask each query once, and three times more, of which the quickest counts as for the peers."""
    first = [milliseconds(lambda asked=asked: ours.ask(asked)) for asked in queries]
    again = [min(milliseconds(lambda asked=asked: ours.ask(asked)) for _ in range(3)) for asked in queries]
    return Times(first, again)


def lines(ours: Ours, peers: list[Peer]) -> Iterator[str]:
    """The table, a line at a time."""
    every: list[float] = []
    yield f"{'class':22}{'first':>8}{'again':>8}{'p95':>8}" + "".join(f"{peer.name:>22}" for peer in peers)
    for name, queries in QUERIES.items():
        first, again = timed(ours, queries)
        every += again
        median = statistics.median(again)
        row = f"{name:22}{statistics.median(first):8.2f}{median:8.2f}{p95(again):8.2f}"
        for peer in peers:
            times = against(peer, queries)
            row += f"{'-':>22}" if times is None else f"{_beside(statistics.median(times), median):>22}"
        yield row
    yield f"all {len(every)} queries again: median {statistics.median(every):.2f} ms, p95 {p95(every):.2f} ms"


def _beside(theirs: float, ours: float) -> str:
    return f"{theirs:.2f} ({theirs / ours:.1f}x ours)"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--index", type=Path, help="an index that tests.benchmarks.search.build kept")
    corpus_option(options)
    options.add_argument("--peers", default="fts5,tantivy,stock")
    asked = options.parse_args()
    path = corpus(asked.corpus, asked.articles)
    with tempfile.TemporaryDirectory() as name:
        directory = asked.index or Path(name) / "index"
        if asked.index is None:
            build(directory, path, asked.articles, 2)
        opening = milliseconds(lambda: WhooshEngine(directory).close())
        print(f"opening {opening:.0f} ms")
        chosen = [make for key, make in PEERS.items() if key in asked.peers.split(",")]
        peers = [peer for make in chosen if (peer := make(Path(name), path, directory))]
        for line in itertools.chain(lines(Ours(directory, path), peers)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
