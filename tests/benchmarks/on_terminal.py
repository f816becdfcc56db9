"""What a user feels, timed on a real pseudo-terminal.

    python -m tests.benchmarks.on_terminal FOLDER [--rounds 7]

FOLDER holds articles, such as those of the corpus maker. A home of its own is made beside it and indexed
once. Every figure stands beside that of a bare Textual program in the same run where one is named.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.terminal.terminal import Terminal

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready to go", markup=False)
Bare().run()
"""
LIST = """
from textual.app import App
from textual.widgets import OptionList
class Listed(App):
    def compose(self):
        yield OptionList(*(f"row {i} of many" for i in range(100_000)), markup=False)
Listed().run()
"""
COMMAND = "import sys; from reader.cli.main import main; sys.exit(main())"
COUNTED = re.compile(r"[\d,]+( \(\+[\d,]+\))? of [\d,]+ · \d+\.\d\d s")
SLOW = "(co* OR re*) NEAR/9 (in* OR st*) OR pr* OR government~2"
QUERIES = ("government", "korea nuclear", "united nations", "president bush", "spacecraft")


_LONGEST = 10.0  # seconds that an answer to a key is waited for


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path, help="where the index lies or comes to lie")
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    home = arguments.home or folder.with_name(folder.name + "-home")
    began = time.perf_counter()
    newsreader("index", str(folder), "--no-names", "--home", str(home))
    print(f"index brought up to date: {time.perf_counter() - began:.1f} s")
    start_up(folder, home, arguments.rounds)
    moving(folder, home, arguments.rounds)
    typing(folder, home)
    walking_while_searching(folder, home, arguments.rounds)


def start_up(folder: Path, home: Path, rounds: int) -> None:
    bare, ours = [], []
    shutil.rmtree(home / "state", ignore_errors=True)  # where an earlier run was left
    for _ in range(rounds):
        bare.append(first_frame([sys.executable, "-c", BARE], lambda s: "ready to go" in s))
        ours.append(first_frame(reader(folder, home), useful))
    tell("first frame, bare Textual program", bare)
    tell("first useful screen, index present", ours, bare)


def moving(folder: Path, home: Path, rounds: int) -> None:
    with Terminal([sys.executable, "-c", LIST]) as terminal:
        terminal.wait(lambda s: "row 1 of many" in s)
        terminal.settle()
        peer = [key(terminal, "\x1b[B") for _ in range(10 * rounds)]
    with Terminal(reader(folder, home), environment=quiet()) as terminal:
        terminal.wait(useful)
        terminal.settle(1.0)
        tell("cursor key, OptionList of 100,000", peer)
        tell("cursor key in the list", [key(terminal, "j") for _ in range(10 * rounds)], peer)
        tell("page down in the list", [key(terminal, "\x1b[6~") for _ in range(5 * rounds)])
        opened = []
        for _ in range(rounds):
            opened.append(key(terminal, "\r"))
            terminal.settle()
            terminal.send("1")
            terminal.settle()
            terminal.send("j")
            terminal.settle()
        tell("open an article, to its text", opened)
        print(f"memory of the interface process: {terminal.memory_mb():.0f} MB")


def typing(folder: Path, home: Path) -> None:
    echoes: list[float] = []
    results: list[float] = []
    with Terminal(reader(folder, home), environment=quiet()) as terminal:
        terminal.wait(useful)
        terminal.settle(1.5)
        terminal.send("1/")  # from the list: in an article it would find in that one
        terminal.settle()
        for query in QUERIES:
            typed = ""
            for letter in query:
                typed += letter
                before = terminal.text().splitlines()[0]
                echo = terminal.press(letter, lambda s, t=typed: t in s.splitlines()[0])
                echoes.append(echo)
                if letter != " ":
                    with contextlib.suppress(TimeoutError):  # the same count in the same time: not seen
                        waited = terminal.wait(
                            lambda s, b=before: answered(s, b), timeout=1.0, since=time.perf_counter()
                        )
                        results.append(echo + waited)
                terminal.settle(0.15)
            terminal.press("\x1b", lambda s, t=typed: t not in s.splitlines()[0])
            terminal.settle()
    tell("echo of a typed letter", echoes)
    tell("letter typed to results shown", results)


def walking_while_searching(folder: Path, home: Path, rounds: int) -> None:
    """Down in the search line: at rest, and right behind a query that takes as long as one may."""
    with Terminal(reader(folder, home), environment=quiet()) as terminal:
        terminal.wait(useful)
        terminal.settle(1.5)
        terminal.send("1/")  # from the list: in an article it would find in that one
        terminal.settle()
        at_rest = [down(terminal) for _ in range(4 * rounds)]
        beside: list[float] = []
        for _ in range(rounds):
            terminal.send("\x1b[5~" * 5)  # by pages: Up in an empty line brings back an earlier query
            terminal.settle()
            terminal.send(SLOW)
            terminal.wait(lambda s: SLOW in s.splitlines()[0])
            beside += [down(terminal) for _ in range(3)]
            terminal.settle(1.0)
            terminal.send("\x1b")
            terminal.settle(0.5)
    tell("cursor from the search line, at rest", at_rest)
    tell("the same while a slow query runs", beside, at_rest)


def down(terminal: Terminal) -> float:
    """Seconds from Down until the bar of the cursor stands before another row."""
    before = at_cursor(terminal.text())
    return terminal.press("\x1b[B", lambda s: at_cursor(s) != before, timeout=2.0)


def at_cursor(screen: str) -> list[str]:
    """The lines of the row under the cursor, with the lines that stand beside them."""
    return [line for line in screen.splitlines() if line.startswith("▌")]


def answered(screen: str, before: str) -> bool:
    """The first line shows a count and a time that were not there before the letter."""
    found = COUNTED.search(screen.splitlines()[0])
    was = COUNTED.search(before)
    return found is not None and (was is None or found.group() != was.group())


def first_frame(argv: Sequence[str], condition: Callable[[str], bool]) -> float:
    with Terminal(argv, environment=quiet()) as terminal:
        return terminal.wait(condition)


def key(terminal: Terminal, keys: str) -> float:
    """Seconds from a key to the first bytes that answer it."""
    terminal.settle(0.06)
    count = len(terminal.chunks)
    at = terminal.send(keys)
    while len(terminal.chunks) == count:
        if time.perf_counter() - at > _LONGEST:
            raise SystemExit("a key changed nothing: more articles are needed to move through")
        time.sleep(0.0002)
    return terminal.chunks[count][0] - at


def useful(screen: str) -> bool:
    return " of " in screen.splitlines()[-2] and "words" in screen


def reader(folder: Path, home: Path) -> list[str]:
    """The program as the installed command starts it; ``-m`` would load ``runpy`` and what that needs."""
    return [sys.executable, "-c", COMMAND, str(folder), "--home", str(home)]


def quiet() -> dict[str, str]:
    return {"TMUX": "", "PYTHONPATH": os.getcwd()}


def newsreader(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "reader", *arguments], check=False)


def tell(what: str, seconds: Sequence[float], peer: Sequence[float] = ()) -> None:
    ordered = sorted(seconds)
    median = statistics.median(ordered)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    ratio = f"  {median / statistics.median(peer):.2f} x peer" if peer else ""
    print(
        f"{what:40} median {median * 1000:7.1f} ms  p95 {p95 * 1000:7.1f} ms  n {len(ordered)}{ratio}",
        flush=True,
    )


if __name__ == "__main__":
    main()
