"""Types at random, pastes, clicks and resizes, to find what makes the reader fall over.

    python -m tests.trials.monkey [--rounds 20] [--keys 1500] [--seed 1] [PATH...]

Each round starts the real program on a pseudo-terminal with its own home (the starter library, or the paths given),
types that many keys, and leaves with ``Ctrl+Q``. It must then be gone within a minute, with exit code 0, with
nothing in its log, and with a library that passes the integrity check. What a round typed is printed when it did not;
the same seed types the same keys. A pipe to a shell and Ctrl+Z are not among them.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from reader.library.opening import open_library
from tests.terminal.terminal import Terminal

SIZES = ((80, 24), (120, 40), (200, 60), (40, 10), (30, 8), (99, 30))
ARROWS = (
    "\x1b[A",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    "\x1b[5~",
    "\x1b[6~",
    "\x1b[H",
    "\x1b[F",
    "\x1b[3~",
    "\x1b[Z",
)
CONTROL = "\x01\x02\x04\x05\x06\x0b\x0c\x10\x12\x13\x15\x17\x19"
COMMANDS = "jkJKgGnN/eEfFWBCLsSvVyYxXtTm*cMuU][}{hlpPdDiz123?:'!-+=HrRa.o"
WORDS = (
    "kim", "havana", "north korea", "un", "title:a*", '"the south', "date:2024..", "person:", "-x", "kim~2", "(a OR",
    "é漢字", "\U0001f600", "a NEAR/5 b", "in:", "note:x",
)  # fmt: skip
PASTES = ("two\nlines", "\x1b]0;owned\x07", "x" * 3000, "\u202eevil", "[/bold][red]")
STRAY = (b"\xff\xfe", b"\x1b[999~", b"\x1b[200~", b"\x1b[201~", b"\x9b")


Stroke = str | bytes | tuple[int, int]


def strokes(chance: random.Random, columns: int, rows: int) -> Stroke:
    """What is done next: keys, bytes that are none, or another size."""
    kind = chance.random()
    if kind < 0.55:
        return chance.choice(COMMANDS)
    if kind < 0.70:
        return chance.choice(ARROWS)
    if kind < 0.82:
        return chance.choice(["\r", "\x1b", "\t", " ", "\x7f", "\x1b"])
    if kind < 0.87:
        return chance.choice(CONTROL)
    if kind < 0.91:
        return chance.choice(WORDS)
    if kind < 0.96:
        x, y, button = chance.randint(1, columns), chance.randint(1, rows), chance.choice([0, 0, 2, 64, 65])
        press = f"\x1b[<{button};{x};{y}M"
        if button >= 64:
            return press
        drag = (
            f"\x1b[<32;{chance.randint(1, columns)};{chance.randint(1, rows)}M"
            if chance.random() < 0.3
            else ""
        )
        return f"{press}{drag}\x1b[<{button};{x};{y}m"
    if kind < 0.975:
        return f"\x1b[200~{chance.choice(PASTES)}\x1b[201~"
    if kind < 0.985:
        return chance.choice(STRAY)
    return chance.choice(SIZES)


def play(chance: random.Random, paths: list[str], keys: int, home: Path) -> str:
    """One round; what went wrong, empty when nothing did. A program that was told to leave is started again."""
    typed: list[Stroke] = []
    wrong = ""
    while len(typed) < keys and not wrong:
        wrong = _sitting(chance, paths, keys, home, typed)
    log = home / "state" / "newsreader.log"
    if log.exists() and log.stat().st_size:
        wrong += f"\n{log.read_text()[-4000:]}"
    library = home / "data" / "library.db"
    if library.exists():
        opened, _ = open_library(library)
        if (found := opened.store.rows("PRAGMA integrity_check")) != [("ok",)]:
            wrong += f"\nintegrity: {found}"
        opened.close()
    return f"{wrong}\ntyped last, of {len(typed)}: {typed[-60:]!r}" if wrong else ""


def _sitting(chance: random.Random, paths: list[str], keys: int, home: Path, typed: list[Stroke]) -> str:
    """From start to end of the program; what went wrong with it."""
    environment = {
        **os.environ, "NEWSREADER_HOME": str(home), "EDITOR": "true", "BROWSER": "true", "TMUX": "", "DISPLAY": "",
        "HOME": str(home),
    }  # fmt: skip
    columns, rows = chance.choice(SIZES[:3])
    argv = [sys.executable, "-m", "reader", *paths]
    with Terminal(argv, columns=columns, rows=rows, environment=environment, directory=str(home)) as terminal:
        try:
            terminal.wait(lambda screen: "Help" in screen)
        except TimeoutError as error:
            return f"it did not start: {error}"
        while len(typed) < keys and not terminal.has_ended():
            stroke = strokes(chance, terminal.columns, terminal.rows)
            typed.append(stroke)
            with suppress(OSError):  # it may have left by now
                if isinstance(stroke, tuple):
                    terminal.resize(*stroke)
                else:
                    terminal.send(stroke)
            if not len(typed) % 40:
                terminal.signal(signal.SIGCONT)  # the palette may have stopped it
            time.sleep(chance.choice([0.0, 0.0, 0.002, 0.02, 0.1]))
        return _end(terminal)


def _end(terminal: Terminal) -> str:
    try:
        if not terminal.has_ended():
            terminal.signal(signal.SIGCONT)
            terminal.send("\x1b[201~\x11")
        code = terminal.wait_for_exit(60)  # all that was typed before comes first
    except (TimeoutError, OSError):
        return f"it did not leave:\n{terminal.text()}"
    return "" if code == 0 else f"exit code {code}:\n{terminal.text()}"


def main() -> None:
    """See the head of this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--keys", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    faults = 0
    for number in range(arguments.rounds):
        seed = arguments.seed + number
        with tempfile.TemporaryDirectory(prefix="newsreader-monkey-") as folder:
            wrong = play(
                random.Random(seed),
                [str(Path(p).absolute()) for p in arguments.paths],
                arguments.keys,
                Path(folder),
            )
        faults += bool(wrong)
        print(f"seed {seed}: {wrong or 'ok'}", flush=True)
    print(f"{arguments.rounds} rounds, {faults} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
