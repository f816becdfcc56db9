"""How quickly an index is built: ours against plain Whoosh in the same run.

    python -m tests.benchmarks.search.build --corpus FOLDER [--articles 10000] [--plain 2000] [--workers 2] [--keep DIR]

Plain Whoosh is its own writer with ``StemmingAnalyzer`` and positions, in one process, on the first
``--plain`` articles. CPU seconds are those of all processes; on an idle machine wall time is CPU time
divided by the workers.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.search.whoosh.engine import WhooshIndex
from reader.search.whoosh.segments import Receipt, publish, write_segment
from tests.benchmarks.search.corpus import corpus, corpus_option, documents

SEGMENT = 10_000  # as in reader.ingest.indexing


@dataclass
class Spent:
    """What a piece of work took, in seconds."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def spending() -> Iterator[Spent]:
    """Measure a block; CPU time includes child processes that ended in it."""
    spent = Spent()
    wall, cpu = time.perf_counter(), _cpu()
    yield spent
    spent.wall, spent.cpu = time.perf_counter() - wall, _cpu() - cpu


def _cpu() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def work(task: tuple[Path, Path, int, int]) -> tuple[Receipt, float]:
    """One worker's slice; returns its receipt and its peak memory in MB."""
    directory, path, start, count = task
    receipt = write_segment(directory, documents(path, start, count))
    return receipt, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def build(directory: Path, path: Path, articles: int, workers: int) -> float:
    """Build an index in worker processes; returns the largest peak memory of one in MB."""
    WhooshIndex(directory).close()
    parts = -(-max(1, -(-articles // SEGMENT)) // workers) * workers
    size = -(-articles // parts)
    tasks = [(directory, path, start, min(size, articles - start)) for start in range(0, articles, size)]
    largest = 0.0
    # a process for each part, as when the program indexes
    with multiprocessing.get_context("spawn").Pool(workers, maxtasksperchild=1) as pool:
        for receipt, memory in pool.imap_unordered(work, tasks):
            publish(directory, [receipt])
            largest = max(largest, memory)
        pool.close()
        pool.join()
    return largest


def build_plain(directory: Path, path: Path, articles: int) -> None:
    """The same articles with Whoosh's own writer."""
    from whoosh import analysis, fields, index

    directory.mkdir(parents=True)
    stemming = analysis.StemmingAnalyzer(cachesize=50_000)
    schema = fields.Schema(
        id=fields.ID(unique=True, stored=True),
        title=fields.TEXT(analyzer=stemming),
        body=fields.TEXT(analyzer=stemming),
        byline=fields.TEXT(),
        publisher=fields.TEXT(),
        date=fields.NUMERIC(sortable=True),
    )
    writer = index.create_in(str(directory), schema).writer(limitmb=128)
    for document in documents(path, 0, articles):
        writer.add_document(
            id=document.id,
            title=document.title,
            body=document.body,
            byline=document.byline,
            publisher=document.publisher,
            date=document.last,
        )
    writer.commit()


def megabytes(folder: Path) -> float:
    """Size of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def report(name: str, articles: int, spent: Spent, folder: Path, note: str = "") -> None:
    """One line of the table."""
    print(
        f"{name:28} {articles:8,} {spent.wall:7.1f} s wall {spent.cpu:7.1f} s cpu "
        f"{articles / spent.cpu:7.0f} documents/cpu-s {megabytes(folder):7.1f} MB  {note}"
    )


def measured(name: str, articles: int, folder: Path, run: Callable[[], object]) -> float:
    """Run, report, and return documents per CPU second."""
    with spending() as spent:
        note = run()
    report(name, articles, spent, folder, f"worker {note:.0f} MB" if isinstance(note, float) else "")
    return articles / spent.cpu


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--plain", type=int, default=2_000)
    options.add_argument("--workers", type=int, default=2)
    corpus_option(options)
    options.add_argument("--keep", type=Path, help="leave the index here")
    asked = options.parse_args()
    path = corpus(asked.corpus, asked.articles)
    with tempfile.TemporaryDirectory() as name:
        ours, plain = asked.keep or Path(name) / "ours", Path(name) / "plain"
        shutil.rmtree(ours, ignore_errors=True)
        rate = measured(
            "newsreader", asked.articles, ours, lambda: build(ours, path, asked.articles, asked.workers)
        )
        if asked.plain:
            stock = measured(
                "plain Whoosh", asked.plain, plain, lambda: build_plain(plain, path, asked.plain)
            )
            print(f"ratio {rate / stock:.1f}")


if __name__ == "__main__":
    main()
