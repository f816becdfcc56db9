"""Kills the ingest again and again while it builds and updates an index; nothing may be missing afterwards.

    python -m tests.trials.kill_index FILE [--kills 200] [--articles 1500] [--seed 1] [--minutes 20]

FILE has articles as JSON lines (``tests.benchmarks.search.corpus``); the first of them are taken.

A child process brings catalog and index up to date with a folder of these articles and is killed with
SIGKILL at a random moment: every third time while it builds from nothing, else after some files were written,
changed and removed. Its workers are left to notice by themselves, as after a real kill.

Straight after the kill, what is there is opened as a search would open it: an index that opens must find by a
word that stands in all articles as many as it says it holds; one that does not open must say that it is
damaged or not there. Then a new run must end with exactly the articles of the folder, each with its present
text: the catalog, the index and the answers are compared with the files.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.errors import IndexDamagedError
from reader.ingest.collection import Collection, open_collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.lock import WriterLock
from reader.ingest.options import IngestOptions
from reader.model.query import Everything, Node, Query, Sort, Word
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex
from tests.benchmarks.search.corpus import documents
from tests.trials.verdict import verdict

CHILD = "import sys; from tests.trials.kill_index import ingest; ingest(sys.argv[1], sys.argv[2])"
EVERYWHERE = "archivmark"  # a word that no generated article has by itself
_OPTIONS = IngestOptions(workers=2, names=False)


def ingest(cache: str, folder: str) -> None:
    """The child: one run, as the reader's own process does it."""
    collection = open_collection(Path(cache), [folder])
    lock = WriterLock(collection.lock_file)
    if not lock.acquire():
        raise SystemExit("the lock of a killed process was not released")
    os.write(1, b"begun\n")
    bring_up_to_date(collection, KnownIds(), _OPTIONS, lambda _: None)
    os.write(1, b"done\n")


class Newspaper:
    """A folder of articles that changes; knows which word stands in the present text of each file."""

    def __init__(self, folder: Path, stock: list[str], chance: random.Random) -> None:
        self.folder, self._stock, self._chance = folder, stock, chance
        self.versions: dict[Path, int] = {}
        self._written = 0
        for number in range(len(stock)):
            self._write(folder / f"{number % 30:02}" / f"article-{number}.txt")

    def change(self) -> None:
        """Write some files anew, remove some, add some."""
        files = sorted(self.versions)
        for file in self._chance.sample(files, min(self._chance.choice((1, 5, 60, 400)), len(files))):
            self._write(file)
        for file in self._chance.sample(files, self._chance.randrange(min(20, len(files)))):
            file.unlink()
            del self.versions[file]
        while len(self.versions) < len(self._stock):
            self._write(self.folder / "new" / f"article-{self._written}.txt")

    def _write(self, file: Path) -> None:
        self._written += 1
        file.parent.mkdir(parents=True, exist_ok=True)
        title, _, text = self._chance.choice(self._stock).partition("\n")
        file.write_text(f"{title}\n{text}\n{EVERYWHERE} version{self._written}x.\n")
        moment = 1_000_000_000 + self._written  # never in doubt whether it changed
        os.utime(file, (moment, moment))
        self.versions[file] = self._written


def stock(file: Path, articles: int) -> list[str]:
    """The first articles of a file: title, and text below it."""
    if not file.is_file():
        raise SystemExit(f"{file} is missing: articles as JSON lines")
    found = [f"{one.title}\n\n{one.body}\n" for one in documents(file, 0, articles)]
    if len(found) < articles:
        raise SystemExit(f"{file} has {len(found):,} articles: say --articles {len(found)}")
    return found


def killed(cache: Path, folder: Path, moment: float) -> str:
    """Let a run work for so many seconds after its beginning, then kill it; what it had come to."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(cache), str(folder)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    if child.stdout.readline() != b"begun\n":
        raise SystemExit("the run did not begin")
    time.sleep(moment)
    child.send_signal(signal.SIGKILL)
    done = child.stdout.read() == b"done\n"
    child.stdout.close()
    child.wait()
    return "done before" if done else "killed"


def look(collection: Collection) -> tuple[str, list[str]]:
    """Search what is there now; how it opened, and what is wrong with its answers."""
    try:
        engine = WhooshEngine(collection.index_directory)
    except IndexDamagedError as error:
        return ("nothing yet" if not list(collection.index_directory.rglob("*.toc")) else str(error)), []
    held, found = _total(engine, Everything()), _total(engine, Word(EVERYWHERE))
    ids = len(set(engine.matching(Query("", Everything()))))
    engine.close()
    faults = [] if held == found == ids else [f"holds {held}, answers with {found}, names {ids}"]
    return "opened", faults


def mended(collection: Collection, paper: Newspaper) -> list[str]:
    """Run once more and compare everything with the files."""
    notes: list[str] = []
    lock = WriterLock(collection.lock_file)
    if not lock.acquire():
        return ["locked"]
    try:
        bring_up_to_date(
            collection, KnownIds(), _OPTIONS, lambda told: notes.append(told.note) if told.note else None
        )
    finally:
        lock.release()
    catalog = Catalog(collection.catalog_file)
    wanted = catalog.stamps()
    texts = {article.path: article.text for article, _ in catalog.articles(wanted.ids)}
    catalog.close()
    index = WhooshIndex(collection.index_directory)
    held = index.contents()
    index.close()
    faults = [f"told: {note}" for note in notes]
    stale = [
        file
        for file, version in paper.versions.items()
        if f"version{version}x" not in texts.get(str(file), "")
    ]
    faults += [f"{len(stale)} articles are not as their files"] if stale else []
    if len(texts) != len(paper.versions):
        faults.append(f"{len(texts)} listed of {len(paper.versions)}")
    if dict(zip(held.ids, held.stamps, strict=True)) != dict(zip(wanted.ids, wanted.stamps, strict=True)):
        faults.append(f"the index holds {len(held.ids)}, or others than the {len(wanted.ids)} listed")
    engine = WhooshEngine(collection.index_directory)
    if _total(engine, Word(EVERYWHERE)) != len(paper.versions):
        faults.append(f"{_total(engine, Word(EVERYWHERE))} found of {len(paper.versions)}")
    newest = max(paper.versions.values())
    if _total(engine, Word(f"version{newest}x")) != 1:
        faults.append("the last file written is not found")
    engine.close()
    return faults


def _total(engine: WhooshEngine, node: Node) -> int:
    return engine.search(Query("", node), sort=Sort.DATE, offset=0, limit=1).total


def main() -> int:
    """Kill, look, mend, and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=20)
    chosen = parser.parse_args()
    chance, seen, faults = random.Random(chosen.seed), Counter[str](), []
    began, kills, longest = time.monotonic(), 0, 3.0
    with tempfile.TemporaryDirectory(prefix="newsreader-kill-") as place:
        cache, folder = Path(place) / "cache", Path(place) / "news"
        paper = Newspaper(folder, stock(chosen.file, chosen.articles), chance)
        collection = open_collection(cache, [str(folder)])
        while kills < chosen.kills and time.monotonic() - began < chosen.minutes * 60:
            kills += 1
            building = kills % 3 == 1
            if building:
                shutil.rmtree(collection.directory)
                collection.directory.mkdir(mode=0o700)
            else:
                paper.change()
            seen[killed(cache, folder, chance.uniform(0, longest if building else longest / 5))] += 1
            how, wrong = look(collection)
            seen[how] += 1
            at = time.monotonic()
            wrong += mended(collection, paper)
            if kills == 1:
                longest = max(1.0, time.monotonic() - at)
            faults += [f"kill {kills}: {each}" for each in wrong]
            if kills % 20 == 0:
                print(f"{kills} kills, {len(faults)} faults, {dict(seen)}", flush=True)
    spent = time.monotonic() - began
    return verdict(
        f"{kills} kills in {spent:.0f} s with {chosen.articles} articles: {len(faults)} faults; {dict(seen)}",
        faults,
    )


if __name__ == "__main__":
    sys.exit(main())
