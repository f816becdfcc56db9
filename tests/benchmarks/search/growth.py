"""How every figure of the search grows with the library, and the ratios to its peers at each size.

    python -m tests.benchmarks.search.growth --corpus FOLDER [--sizes 1000,10000,100000] [--peers fts5,tantivy,stock]

For each size the corpus is indexed by two workers, a process of its own takes the figures (``probe``), and the
peers index the same articles and answer the same queries: with all three peers about six minutes on two idle cores,
nearly all of it at 100,000 articles. tantivy takes part where it is installed (``pip install -e '.[bench]'``). The
last table has every figure at every size with its exponent: 1 is growth in proportion, 0 none; below it stand the
limits that are to hold at 100,000. Wall-clock times of whatever the machine is doing: the load is printed with them.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.search.build import build, megabytes, spending
from tests.benchmarks.search.corpus import corpus, corpus_option
from tests.benchmarks.search.peers import PEERS
from tests.benchmarks.search.queries import QUERIES, against

Figures = Mapping[str, float | str]

LIMITS: Mapping[str, float] = {
    "build, s": 240,
    "memory of a worker, MB": 250,
    "open to first answer, ms": 500,
    "all queries: p95, ms": 30,
    "memory of the search process, MB": 400,
    "changed article searchable, ms": 300,
    "hostile, slowest, ms": 1000,
    "hostile, more memory, MB": 300,
}
"""What is to hold at 100,000 articles."""


def taken(index: Path, path: Path, articles: int) -> dict[str, float | str]:
    """Build an index and take its figures."""
    with spending() as spent:
        worker = build(index, path, articles, 2)
    found: dict[str, float | str] = {
        "build, s": spent.wall,
        "build, CPU s": spent.cpu,
        "memory of a worker, MB": worker,
        "index, MB": megabytes(index),
    }
    probe = [sys.executable, "-m", "tests.benchmarks.search.probe", str(index), str(path)]
    return found | json.loads(subprocess.run(probe, check=True, stdout=subprocess.PIPE).stdout)


def beside(folder: Path, index: Path, path: Path, found: Figures, names: Sequence[str]) -> None:
    """Print the medians of each class beside those of the peers."""
    makers = [PEERS[name] for name in names]
    peers = [peer for make in makers if (peer := make(folder, path, index))]
    print(f"{'median of a class, ms':24}{'newsreader':>12}" + "".join(f"{peer.name:>26}" for peer in peers))
    for name, queries in QUERIES.items():
        ours = float(found[f"{name}: p50, ms"])
        row = f"{name:24}{ours:12.2f}"
        for peer in peers:
            times = against(peer, queries)
            row += f"{'-':>26}" if times is None else f"{_ratio(statistics.median(times), ours):>26}"
        print(row, flush=True)


def _ratio(theirs: float, ours: float) -> str:
    return f"{theirs:.2f} ({theirs / ours:.2f}x ours)"


def growth(by_size: Mapping[int, Figures]) -> None:
    """Print every figure at every size, with the exponents between neighbouring sizes."""
    sizes = sorted(by_size)
    print(f"{'':40}" + "".join(f"{size:>12,}" for size in sizes) + f"{'exponents':>16}{'limit':>9}")
    for name in by_size[sizes[0]]:
        values = [by_size[size][name] for size in sizes]
        if not all(isinstance(value, float | int) for value in values):
            print(f"{name:40}" + "".join(f"  {value}" for value in values))
            continue
        numbers = [float(value) for value in values]
        exponents = " ".join(
            f"{exponent(numbers[at], numbers[at + 1], sizes[at], sizes[at + 1]):5.2f}"
            for at in range(len(sizes) - 1)
        )
        limit = f"{LIMITS[name]:9,.0f}" if name in LIMITS else ""
        print(f"{name:40}" + "".join(f"{number:12,.2f}" for number in numbers) + f"{exponents:>16}{limit}")


def exponent(before: float, after: float, smaller: int, larger: int) -> float:
    """The power of the size with which a figure grew."""
    if before <= 0 or after <= 0:
        return 0.0
    return math.log(after / before) / math.log(larger / smaller)


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="1000,10000,100000")
    corpus_option(options)
    options.add_argument("--peers", default="fts5,tantivy,stock")
    options.add_argument("--keep", type=Path, help="leave the indexes here")
    options.add_argument("--json", action="store_true", help="each size's figures as they are taken, too")
    asked = options.parse_args()
    by_size: dict[int, Figures] = {}
    for size in map(int, asked.sizes.split(",")):
        path = corpus(asked.corpus, size)
        with tempfile.TemporaryDirectory() as name:
            print(f"\n{size:,} articles; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
            index = (asked.keep or Path(name)) / f"index-{size}"
            shutil.rmtree(index, ignore_errors=True)
            by_size[size] = taken(index, path, size)
            if asked.json:
                print(json.dumps(by_size[size]), flush=True)
            beside(Path(name), index, path, by_size[size], [each for each in asked.peers.split(",") if each])
    print(f"\nload {os.getloadavg()[0]:.1f}")
    growth(by_size)


if __name__ == "__main__":
    main()
