"""Kills a process again and again while it keeps excerpts; every acknowledged one must be there.

    python -m tests.trials.kill_library [--kills 1000] [--seed 1]

The child acknowledges an id (writes it to its parent) after ``keep`` has returned, as the screen and the
command do. It is killed with SIGKILL at a random moment between two acknowledgements or within a commit.
After each kill the library is opened anew, as the next start would do it. At the end the integrity check
must pass. ``--writers 2`` lets that many children write at the same time.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.library.excerpts import NewExcerpt
from reader.library.opening import open_library
from reader.model.article import ArticleId
from reader.model.citation import Citation
from reader.model.excerpt import Selector
from reader.model.known import KnownArticle
from tests.trials.verdict import broken, verdict

CHILD = "import sys; from tests.trials.kill_library import keep_on; keep_on(sys.argv[1])"
ARTICLE = KnownArticle(
    ArticleId("00000000000000aa"), "/news/one.txt", 0, ArticleId("00000000000000aa"), "One"
)


def keep_on(path: str) -> None:
    """Keep excerpts until killed; tell each id after it is safe."""
    library, _ = open_library(Path(path))
    number = 0
    while True:
        number += 1
        quote = f"Passage {number} of process {os.getpid()}, " * (1 + number % 50)
        selector = Selector(quote, "before", "after", number, number + len(quote), "hash")
        note, tags = f"note {number}", ("kept", f"tag {number % 7}")
        excerpt, change = library.excerpts.keep(NewExcerpt(ARTICLE, selector, Citation("One"), note, tags))
        os.write(1, f"+{excerpt} {number}\n".encode())
        if number % 5 == 0:  # and some are taken back again
            os.write(1, f"?{excerpt}\n".encode())
            library.undo(change)
            os.write(1, f"-{excerpt}\n".encode())


class Acknowledged:
    """What the children said is safe: kept, gone, and what was being taken back when it was killed."""

    def __init__(self) -> None:
        self.kept: set[str] = set()
        self.gone: set[str] = set()
        self.unsure: set[str] = set()

    def read(self, output: bytes) -> None:
        """Take in what a child wrote; a line cut off by the kill was not acknowledged."""
        for line in output.decode().splitlines(keepends=True):
            excerpt = line[1:].split()[0] if line.endswith("\n") else ""
            if not excerpt:
                continue
            for group in (self.kept, self.gone, self.unsure):
                group.discard(excerpt)
            {"+": self.kept, "-": self.gone, "?": self.unsure}[line[0]].add(excerpt)


def start(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE)


def killed(children: list[subprocess.Popen[bytes]], said: Acknowledged, moment: float) -> None:
    """Let the children work for a moment after the first acknowledgement, then kill them."""
    for child in children:
        assert child.stdout is not None
        said.read(child.stdout.readline())
    time.sleep(moment)
    for child in children:
        child.send_signal(signal.SIGKILL)
    for child in children:
        assert child.stdout is not None
        said.read(child.stdout.read())
        child.stdout.close()
        child.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--writers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chance, said, faults = random.Random(chosen.seed), Acknowledged(), []
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="newsreader-kill-") as folder:
        path = Path(folder) / "data" / "library.db"
        waiting = [start(path) for _ in range(chosen.writers)]
        for kill in range(1, chosen.kills // chosen.writers + 1):
            children, waiting = waiting, []
            killed(children, said, chance.expovariate(1 / 0.02))
            waiting = [start(path) for _ in range(chosen.writers)]  # they start while we look
            if kill % 20 == 0 or kill == chosen.kills // chosen.writers:
                faults += look(path, said)
                print(
                    f"{kill * chosen.writers} kills, {len(said.kept)} kept, {len(faults)} faults", flush=True
                )
        for child in waiting:
            child.kill()
            child.communicate()
        faults += look(path, said, whole=True)
    return verdict(
        f"{chosen.kills} kills of {chosen.writers} writers in {time.perf_counter() - began:.0f} s: "
        f"{len(said.kept)} acknowledged excerpts, {len(said.gone)} taken back, {len(faults)} faults",
        faults,
    )


def look(path: Path, said: Acknowledged, *, whole: bool = False) -> list[str]:
    """Open the library as the next start does and compare it with what was acknowledged."""
    library, word = open_library(path)
    faults = [f"told: {word}"] if word else []
    there = set(library.excerpt_search.select())
    faults += [f"lost {excerpt}" for excerpt in said.kept - there]
    faults += [f"came back {excerpt}" for excerpt in said.gone & there]
    if whole:
        faults += broken(library.store)
        halves = "SELECT count(*) FROM excerpts WHERE id NOT IN (SELECT excerpt FROM excerpt_words)"
        faults += [f"half written: {count}" for count in [library.store.value(halves)] if count]
        untagged = "SELECT count(*) FROM excerpts WHERE id NOT IN (SELECT excerpt FROM excerpt_tags)"
        faults += [f"without tags: {count}" for count in [library.store.value(untagged)] if count]
    library.close()
    return faults


if __name__ == "__main__":
    sys.exit(main())
