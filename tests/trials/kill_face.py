"""Kills the reader, or ``newsreader excerpts add``, again and again while it keeps an excerpt.

    python -m tests.trials.kill_face screen [--kills 1000] [--seed 1]
    python -m tests.trials.kill_face shell [--kills 1000] [--seed 1]

What has been told as kept must be there: by the screen when its status line says ``excerpt kept``, by the
command when it has printed an id. One that was under way may be there or not, but never by half. ``screen``
types into the real program on a pseudo-terminal; ``shell`` starts the command. The kill comes at a random
moment around the one at which half of them are told as kept, which is sought all the while, as it depends on
the machine. After each kill the library is opened as the next start does it; at the end the integrity check
must pass.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader.library.opening import open_library
from tests.terminal.terminal import Terminal
from tests.trials.verdict import broken, verdict

ARTICLES = 200
NEWSREADER = [sys.executable, "-m", "reader"]


def sentence(number: int) -> str:
    """The passage of one article; no two are alike."""
    return f"Harbour gate number{number:04d}x was opened to ships on the day after the storm."


class Trial:
    """A home and a folder of articles, of which each excerpt is one."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.home, self.news, self.chance = folder / "home", folder / "news", chance
        self.environment = {**os.environ, "NEWSREADER_HOME": str(self.home), "TMUX": "", "DISPLAY": ""}
        self.acknowledged: set[str] = set()
        self.tried: set[str] = set()
        self.rounds = 0
        self.usual = 0.1  # seconds until half are told as kept
        self.news.mkdir()
        for number in range(ARTICLES):
            (self.news / f"{number}.txt").write_text(f"Gate {number}\n\n{sentence(number)}\n")
        self.run("index", str(self.news))

    def run(self, *arguments: str) -> str:
        """What a command prints."""
        done = subprocess.run(
            [*NEWSREADER, *arguments], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def moment(self) -> float:
        """Seconds until the next kill."""
        return self.chance.uniform(0.5, 1.5) * self.usual

    def learn(self, quote: str, *, told: bool) -> None:
        """Take in whether a passage was told as kept."""
        self.usual *= 0.96 if told else 1 / 0.96
        if told:
            self.acknowledged.add(quote)

    def next(self) -> int:
        """The next article; each of its turns keeps another word of it."""
        self.rounds += 1
        return (self.rounds - 1) % ARTICLES

    def clear(self) -> None:
        """After a pass over all articles, begin with an empty library: no passage is kept twice."""
        path = self.library()
        if self.rounds % ARTICLES == 0 and path.exists():
            library, _ = open_library(path)
            library.excerpts.delete(library.excerpt_search.select())
            library.close()
            self.acknowledged.clear()
            self.tried.clear()

    def library(self) -> Path:
        """The library's file."""
        return self.home / "data" / "library.db"

    def faults(self, *, whole: bool = False) -> list[str]:
        """Open the library as the next start does and compare it with what was told."""
        if not self.library().exists():
            return [f"no library, {len(self.acknowledged)} acknowledged"] if self.acknowledged else []
        library, word = open_library(self.library())
        found = [f"told: {word}"] if word else []
        kept = library.excerpts.get(library.excerpt_search.select())
        there = [excerpt.selector.exact for excerpt in kept]
        found += [f"lost {quote}" for quote in self.acknowledged - set(there)]
        found += [f"never asked for {quote}" for quote in set(there) - self.tried]
        found += [f"kept twice {quote}" for quote in set(there) if there.count(quote) > 1]
        found += [f"half kept {excerpt.id}" for excerpt in kept if not excerpt.citation.title]
        if whole:
            found += broken(library.store)
        library.close()
        return found


def on_screen(trial: Trial) -> bool:
    """Keep a passage in the reader and kill it around the commit; whether it was told as kept."""
    number = trial.next()
    quote = sentence(number)
    with Terminal(
        [*NEWSREADER, str(trial.news)],
        columns=80,
        rows=24,
        environment=trial.environment,
        directory=os.getcwd(),
    ) as terminal:
        terminal.wait(lambda s: f"{ARTICLES} articles" in s)
        terminal.send(f"1/number{number:04d}x")
        terminal.wait(lambda s: f"number{number:04d}x" in s and f" 1 of {ARTICLES} · " in s)
        terminal.press("\r", lambda s: quote[:40] in s and "q Back" in s)
        terminal.press("x", lambda s: "Not kept yet" in s)
        trial.tried.add(quote)
        terminal.send("x")
        time.sleep(trial.moment())
        terminal.signal(signal.SIGKILL)
        terminal.wait_for_exit()
        told = "excerpt kept" in terminal.text().lower()
    trial.learn(quote, told=told)
    return told


def in_shell(trial: Trial) -> bool:
    """Keep a passage by the command and kill it at a random moment; whether its id was printed."""
    number = trial.next()
    quote = sentence(number)
    path = str(trial.news / f"{number}.txt")
    trial.tried.add(quote)
    child = subprocess.Popen(
        [*NEWSREADER, "excerpts", "add", path, "--quote", quote],
        env=trial.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    time.sleep(trial.moment())
    child.send_signal(signal.SIGKILL)
    told = child.stdout.read().endswith(b"\n")
    child.stdout.close()
    child.wait()
    trial.learn(quote, told=told)
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("face", choices=("screen", "shell"))
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    one: Callable[[Trial], bool] = {"screen": on_screen, "shell": in_shell}[chosen.face]
    began, told, faults = time.perf_counter(), 0, []
    with tempfile.TemporaryDirectory(prefix="newsreader-kill-") as folder:
        trial = Trial(Path(folder), random.Random(chosen.seed))
        for kill in range(1, chosen.kills + 1):
            told += one(trial)
            faults += trial.faults(whole=kill % 20 == 0 or kill == chosen.kills)
            trial.clear()
            if kill % 20 == 0:
                print(f"{kill} kills, {told} told as kept, {len(faults)} faults", flush=True)
    spent = time.perf_counter() - began
    return verdict(
        f"{chosen.kills} kills by {chosen.face} in {spent:.0f} s: {told} told as kept, {len(faults)} faults",
        faults,
    )


if __name__ == "__main__":
    sys.exit(main())
