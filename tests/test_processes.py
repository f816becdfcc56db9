"""Child processes: messages, priority, and ends."""

import os
import sys
from types import SimpleNamespace

import pytest

from reader.processes import start


def double(connection, number):
    connection.send((2 * number, os.nice(0)))
    connection.recv()


def print_something(connection):
    print("to stdout")
    print("to stderr", file=sys.stderr)
    connection.send("done")


@pytest.fixture
def began():
    children = []

    def begin(*arguments, **keywords):
        children.append(start(*arguments, **keywords))
        return children[-1]

    yield begin
    for child in children:
        child.end()


def test_a_child_runs_a_function_at_the_priority_asked_for(began):
    child = began("tests.test_processes:double", 21, nice=7)
    assert child.connection.recv() == (42, os.nice(0) + 7)


def test_a_child_hears_no_keys_and_shares_our_session_in_which_its_niceness_counts(began):
    child = began("tests.test_processes:double", 1)
    child.connection.recv()
    assert os.getpgid(child.process.pid) == child.process.pid
    assert os.getsid(child.process.pid) == os.getsid(0)


def test_a_child_ends_when_its_connection_is_closed(began):
    child = began("tests.test_processes:double", 1)
    child.connection.recv()
    child.end()
    assert not child.alive


def test_the_other_side_hears_that_a_child_died(began):
    child = began("tests.test_processes:double", 1)
    child.connection.recv()
    child.process.kill()
    with pytest.raises(EOFError):
        child.connection.recv()


def test_what_a_child_writes_goes_to_the_log_and_never_to_the_terminal(began, tmp_path, capfd):
    log = tmp_path / "log"
    child = began("tests.test_processes:print_something", log=log)
    assert child.connection.recv() == "done"
    child.end()
    assert log.read_text() == "to stderr\n"
    assert capfd.readouterr() == ("", "")


def test_a_child_starts_while_a_full_screen_program_has_replaced_stderr(began, monkeypatch):
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(fileno=lambda: -1, flush=lambda: None))
    child = began("tests.test_processes:double", 2)
    assert child.connection.recv()[0] == 4
