"""The life of the reader on a real terminal: it starts, it leaves, and the terminal is as it was."""

import os
import pty
import signal
import subprocess
import sys
import termios

import pytest

from tests.terminal.terminal import Terminal

ALTERNATE_ON, ALTERNATE_OFF = b"\x1b[?1049h", b"\x1b[?1049l"
MOUSE_OFF = b"\x1b[?1000l"
_FAULTY = """
import sys
from pathlib import Path
from reader.app.app import run_reader
from reader.app.options import ReaderOptions
from reader.app.widgets.article_list import ArticleList
from tests.builders import article
from tests.newsrooms.in_memory import newsroom

ArticleList.action_last = lambda self: 1 // 0
sys.exit(run_reader(newsroom([article("One headline")]), ReaderOptions(log=Path(sys.argv[1]))))
"""


def seed(screen):
    return "North Korean diplomat" in screen


def is_restored(raw):
    return raw.rfind(ALTERNATE_OFF) > raw.rfind(ALTERNATE_ON) and MOUSE_OFF in raw


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (200, 60)])
def test_with_nothing_configured_the_starter_library_opens(reader, columns, rows):
    with reader(columns=columns, rows=rows) as terminal:
        terminal.wait(seed)
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    assert is_restored(terminal.raw())


def test_a_search_narrows_letter_by_letter_and_opens_at_the_hit(reader, starter):
    with reader() as terminal:
        terminal.wait(lambda s: seed(s) and "Finding" not in s and "searchable" not in s)
        terminal.send("/")
        for letter in "havana":
            terminal.send(letter)
        terminal.wait(lambda s: "havana" in s.splitlines()[0] and "1 of 47" in s.splitlines()[0])
        terminal.send("\r\r")
        terminal.wait(lambda s: "hit 1 of 1" in s)
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0


@pytest.fixture
def untouched():
    """The settings of a terminal in which nothing was started."""
    ends = pty.openpty()
    yield termios.tcgetattr(ends[0])
    for end in ends:
        os.close(end)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_leave_restores_the_terminal(reader, starter, number, untouched):
    with reader() as terminal:
        terminal.wait(seed)
        assert terminal.settings() != untouched
        terminal.signal(number)
        assert terminal.wait_for_exit() == 128 + number
        assert terminal.settings() == untouched
    assert is_restored(terminal.raw())


def test_a_fault_of_the_program_is_one_line_after_the_screen_is_given_back(tmp_path):
    log = tmp_path / "log"
    with Terminal([sys.executable, "-c", _FAULTY, str(log)], directory=os.getcwd()) as terminal:
        terminal.wait(lambda s: "One headline" in s)
        terminal.send("G")
        assert terminal.wait_for_exit() == 70
    last = terminal.raw().rpartition(ALTERNATE_OFF)[2].replace(b"\r\n", b" ")
    assert b"newsreader stopped because of a fault in the program (ZeroDivisionError)" in last
    assert b"Traceback" not in last
    assert "ZeroDivisionError" in log.read_text()


def test_where_one_was_is_where_one_comes_back(reader, starter):
    with reader() as terminal:
        terminal.wait(seed)
        terminal.send("jjj\r")
        terminal.wait(lambda s: "North Korea puts military" in s.splitlines()[1])
        terminal.settle()
        terminal.send("Q")
        terminal.wait_for_exit()
    with reader() as terminal:
        terminal.wait(lambda s: "North Korea puts military" in s.splitlines()[1][46:])


def test_an_article_from_a_pipe_is_read_and_the_keys_still_work(reader, home, tmp_path):
    text = tmp_path / "piped.txt"
    text.write_text("Harbour bridge reopens\n\nThe bridge over the harbour reopened on Wednesday.\n")
    command = f"cat {text} | {sys.executable} -m reader -"
    with Terminal(
        ["/bin/sh", "-c", command],
        environment={"NEWSREADER_HOME": str(home), "TMUX": ""},
        directory=os.getcwd(),
    ) as terminal:
        terminal.wait(lambda s: "Harbour bridge reopens" in s and "reopened on Wednesday" in s)
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0


def run(*arguments, home, **keywords):
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env={**os.environ, "NEWSREADER_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        **keywords,
    )


def test_without_a_terminal_the_reader_says_what_works_without_one(home):
    done = run(home=home, stdin=subprocess.DEVNULL)
    assert done.returncode in (2, 3)
    assert "newsreader" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_terminal_that_cannot_move_its_cursor_is_told_so(reader):
    with reader(environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_for_exit() == 2
    assert b"TERM=dumb" in terminal.raw()


def test_ctrl_z_stops_and_the_screen_comes_back(reader, starter):
    with reader() as terminal:
        terminal.wait(seed)
        terminal.settle()
        terminal.send("\x1a")
        assert os.waitpid(terminal.pid, os.WUNTRACED)[1] & 0xFF == 0x7F
        terminal.settle()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for_output(1000)
        assert seed(terminal.text())
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
