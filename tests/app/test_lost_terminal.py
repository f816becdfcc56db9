"""What happens to writes when the terminal is no more."""

import io
import os
import signal
import time

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from reader.app.lost_terminal import OutlivingDriver, OutlivingFile, outliving


class Gone(io.StringIO):
    """A terminal that went away."""

    def write(self, text):
        raise OSError(5, "Input/output error")

    flush = write


@pytest.fixture
def hangups(monkeypatch):
    told = []
    monkeypatch.setattr(os, "kill", lambda process, number: told.append((process, number)))
    return told


def test_what_is_written_arrives(hangups):
    terminal = io.StringIO()
    OutlivingFile(terminal).write("text")
    assert terminal.getvalue() == "text"
    assert hangups == []


def test_a_lost_terminal_is_told_once_and_swallows_the_rest(hangups):
    file = OutlivingFile(Gone())
    assert file.write("text") == 4
    file.write("more")
    file.flush()
    assert file.lost
    assert hangups == [(os.getpid(), signal.SIGHUP)]


def test_a_flush_may_be_what_finds_out(hangups):
    class Buffered(io.StringIO):
        def flush(self):
            raise OSError(5, "Input/output error")

    file = OutlivingFile(Buffered())
    file.write("text")
    file.flush()
    assert hangups == [(os.getpid(), signal.SIGHUP)]


def test_a_character_that_the_terminal_lacks_is_no_loss_of_it(hangups):
    raw = io.BytesIO()
    file = OutlivingFile(io.TextIOWrapper(raw, "ascii", write_through=True))
    file.write("é")
    assert raw.getvalue() == b"?"
    assert not file.lost


def test_only_the_usual_driver_is_replaced():
    assert outliving(LinuxDriver) is OutlivingDriver
    assert outliving(HeadlessDriver) is HeadlessDriver


def test_a_whole_screen_is_handed_to_the_writing_thread_at_once(monkeypatch):
    turns = []
    monkeypatch.setattr(LinuxDriver, "write", lambda _driver, _data: None)
    monkeypatch.setattr(time, "sleep", turns.append)
    driver = OutlivingDriver.__new__(OutlivingDriver)
    driver.write("what a key changes")
    assert turns == []
    driver.write("a whole screen" * 1000)
    assert len(turns) == 1


def test_told_to_go_on_without_a_stop_the_terminal_is_not_taken_twice(monkeypatch):
    taken = []

    def take(driver):
        taken.append(driver)

    monkeypatch.setattr(OutlivingDriver, "__init__", lambda self: None)
    monkeypatch.setattr(OutlivingDriver, "resume_application_mode", take)
    driver = OutlivingDriver()
    driver._auto_restart = True
    for stopped in (False, True):
        driver._must_signal_resume = stopped
        driver._sigcont_application()
        assert taken == [driver] * stopped
