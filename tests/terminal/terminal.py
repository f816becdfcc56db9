"""A program on a real pseudo-terminal: what it draws, when, and which bytes it sends.

Output is recorded with arrival times and replayed through a terminal emulator (pyte) only when somebody
asks, so that the emulator's cost is in no figure. Used by the tests of this folder and by benchmarks.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Self

import pyte

Condition = Callable[[str], bool]


class Terminal:
    """``with Terminal(["newsreader"], columns=80, rows=24) as terminal: ...``."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        directory: str | None = None,
    ) -> None:
        self.argv, self.columns, self.rows = list(argv), columns, rows
        # a window's size is what the terminal says, not what a test runner put into the environment
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.environment = {**inherited, **terminal, **(environment or {})}
        self.directory = directory
        self.chunks: list[tuple[float, bytes]] = []
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._replayed = 0
        self._lines: dict[int, str] = {}
        self.status: int | None = None

    def __enter__(self) -> Self:
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child becomes the program
            _set_size(0, self.columns, self.rows)  # before the program looks
            if self.directory:
                os.chdir(self.directory)
            os.execvpe(self.argv[0], self.argv, self.environment)
        self._alive: bool | None = True  # None once the window is closed
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is None:
            self.signal(signal.SIGTERM)
            try:
                self.wait_for_exit(5)
            except TimeoutError:
                self.signal(signal.SIGKILL)
                self.wait_for_exit(5)
        if self._alive is not None:
            self._reader.join(2)
            os.close(self._fd)

    # -- what a user does

    def send(self, keys: str | bytes) -> float:
        """Type; returns the moment."""
        at = time.perf_counter()
        os.write(self._fd, keys.encode() if isinstance(keys, str) else keys)
        return at

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.columns, self.rows = columns, rows
        _set_size(self._fd, columns, rows)
        self.screen.resize(rows, columns)

    def hang_up(self) -> None:
        """Close the window, whatever the program is doing."""
        self._alive = None
        self._reader.join(2)
        os.close(self._fd)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    # -- what a user sees

    def text(self) -> str:
        """The screen after everything received so far."""
        self._replay(lambda _: False)
        return self._shown()

    def raw(self) -> bytes:
        """Every byte the program sent."""
        return b"".join(data for _, data in list(self.chunks))

    def wait(self, condition: Condition, timeout: float = 30.0, since: float | None = None) -> float:
        """Seconds from ``since`` (the start) until the screen met the condition; without ``since`` it may do so already."""
        if since is None and self._replayed and condition(self._shown()):
            return self.chunks[self._replayed - 1][0] - self.started
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            at = self._replay(condition)
            if at is not None:
                return at - (self.started if since is None else since)
            if not self._alive and self._replayed >= len(self.chunks):
                break
            time.sleep(0.002)
        raise TimeoutError(f"not seen in {timeout} s; the screen:\n{self.text()}")

    def press(self, keys: str | bytes, condition: Condition, timeout: float = 30.0) -> float:
        """Type, and seconds until the screen met the condition."""
        self.text()
        at = self.send(keys)
        return self.wait(condition, timeout, since=at)

    def settings(self) -> list[object]:
        """How the terminal treats what is typed: echo, lines, signals."""
        return termios.tcgetattr(self._fd)

    def settle(self, quiet: float = 0.3, timeout: float = 10.0) -> None:
        """Wait until nothing has come for ``quiet`` seconds."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            last = self.chunks[-1][0] if self.chunks else self.started
            if time.perf_counter() - last > quiet:
                return
            time.sleep(0.02)

    def wait_for_output(self, more: int, timeout: float = 10.0) -> None:
        """Wait until ``more`` bytes have come after what had come when this was called."""
        enough = len(self.raw()) + more
        deadline = time.perf_counter() + timeout
        while len(self.raw()) < enough:
            if time.perf_counter() > deadline:
                raise TimeoutError(f"no {more} bytes in {timeout} s; the screen:\n{self.text()}")
            time.sleep(0.01)

    def wait_for_exit(self, timeout: float = 30.0) -> int:
        """The exit code; negative for a signal."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            if self.has_ended():
                self._reader.join(1)
                assert self.status is not None
                return self.status
            time.sleep(0.01)
        raise TimeoutError(f"still running after {timeout} s; the screen:\n{self.text()}")

    def has_ended(self) -> bool:
        """Whether the program is gone; ``status`` is its exit code then."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def memory_mb(self) -> float:
        """Resident memory of the program itself, in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

    # -- inside

    def _read(self) -> None:
        while self._alive is not None:
            try:
                ready, _, _ = select.select([self._fd], [], [], 0.5)
                data = os.read(self._fd, 1 << 16) if ready else None
            except (OSError, ValueError):
                data = b""
            if data is None:
                continue
            if not data:
                self._alive = False
                return
            self.chunks.append((time.perf_counter(), data))
            self._answer(data)

    def _answer(self, data: bytes) -> None:
        """A terminal answers when it is asked where the cursor is and what it can do."""
        if b"\x1b[6n" in data:
            os.write(self._fd, b"\x1b[1;1R")
        if b"\x1b[c" in data or b"\x1b[0c" in data:
            os.write(self._fd, b"\x1b[?62;22c")

    def _replay(self, condition: Condition) -> float | None:
        while self._replayed < len(self.chunks):
            at, data = self.chunks[self._replayed]
            self._replayed += 1
            with suppress(Exception):  # a sequence that pyte does not know changes nothing
                self._stream.feed(data)
            if condition(self._shown()):
                return at
        return None

    def _shown(self) -> str:
        """The lines of the screen; the second cell of a wide character is empty."""
        columns = range(self.screen.columns)
        for row in self.screen.dirty:
            line = self.screen.buffer[row]
            self._lines[row] = "".join([line[column].data for column in columns])
        self.screen.dirty.clear()
        return "\n".join(self._lines[row] for row in range(self.screen.lines))


def _set_size(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
