"""What only a real terminal shows: signals, suspending, a crash; it is left as it was."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEFT = b"\x1b[?1049l"  # the alternate screen is left
MOUSE_OFF = b"\x1b[?1000l"


class Terminal:
    """The program on a pseudo-terminal of 80x24."""

    def __init__(self, *command, **environment):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.process = subprocess.Popen(
            [sys.executable, *command], stdin=slave, stdout=slave, stderr=slave, cwd=ROOT, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
        )  # fmt: skip
        self.seen = b""

    def until(self, wanted: bytes, seconds: float = 20.0) -> None:
        """Read until the program has written this."""
        limit = time.monotonic() + seconds
        while wanted not in self.seen:
            more = self._more(max(0.0, limit - time.monotonic()))
            assert more, f"never wrote {wanted!r}: {self.seen[-600:]!r}"

    def send(self, text: bytes) -> None:
        os.write(self.master, text)

    def ended(self) -> int:
        """The exit code, once everything it wrote has been read."""
        limit = time.monotonic() + 20
        while self._more(0.1) or self.process.poll() is None:
            assert time.monotonic() < limit, "it does not end"
        while self._more(0.1):
            pass
        return self.process.wait(10)

    def _more(self, seconds: float) -> bool:
        """Read what is there, or comes in so many seconds; whether anything did."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if ready:
            self.seen += os.read(self.master, 65536)
        return bool(ready)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


@pytest.fixture
def start(tmp_path):
    (tmp_path / "2024-01-01_one.txt").write_text("One headline\nOne text about Cuba.\n")
    started = []

    def begin(*command, **environment):
        terminal = Terminal(*(command or ("-m", "tests.newsrooms", str(tmp_path))), **environment)
        started.append(terminal)
        return terminal

    yield begin
    for terminal in started:
        terminal.close()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_to_leave_restores_the_terminal(start, number, code):
    terminal = start()
    terminal.until(b"One headline")
    terminal.process.send_signal(number)
    assert terminal.ended() == code
    assert LEFT in terminal.seen
    assert MOUSE_OFF in terminal.seen
    assert termios.tcgetattr(terminal.slave) == terminal.before


def test_q_leaves_with_zero(start):
    terminal = start()
    terminal.until(b"One headline")
    terminal.send(b"q")
    assert terminal.ended() == 0
    assert LEFT in terminal.seen


def test_a_fault_of_the_program_is_one_line_after_the_screen_is_given_back(start, tmp_path):
    code = (
        "import sys; from pathlib import Path; from reader.app.app import run_reader;"
        "from tests.newsrooms.in_memory import newsroom; from tests.newsrooms.seeds import seed_articles;"
        "from reader.app.options import ReaderOptions; from reader.app.widgets.article_list import ArticleList;"
        "ArticleList.action_last = lambda self: 1 // 0;"
        f"sys.exit(run_reader(newsroom(seed_articles(Path({str(tmp_path)!r}))), ReaderOptions(log=Path({str(tmp_path)!r}) / 'log')))"
    )
    terminal = start("-c", code)
    terminal.until(b"One headline")
    terminal.send(b"G")
    assert terminal.ended() == 70
    last = terminal.seen.rpartition(LEFT)[2]
    assert b"newsreader stopped because of a fault in the program (ZeroDivisionError)" in last.replace(
        b"\r\n", b" "
    )
    assert b"Traceback" not in last
    assert "ZeroDivisionError" in (tmp_path / "log").read_text()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the state of a process is read from /proc")
def test_ctrl_z_stops_the_program_and_it_comes_back_drawn(start):
    terminal = start()
    terminal.until(b"One headline")
    terminal.send(b"\x1a")
    terminal.until(LEFT)
    limit = time.monotonic() + 10
    while "T" not in Path(f"/proc/{terminal.process.pid}/stat").read_text().rpartition(")")[2].split()[0]:
        assert time.monotonic() < limit
        select.select([terminal.master], [], [], 0.02)
    terminal.seen = b""
    terminal.process.send_signal(signal.SIGCONT)
    terminal.until(b"One headline")
    terminal.send(b"q")
    assert terminal.ended() == 0
