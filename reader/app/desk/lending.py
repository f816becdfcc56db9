"""Other programs: those that get the terminal while the interface steps aside, and those that need none."""

from __future__ import annotations

import shlex
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from reader.errors import NewsreaderError, UsageError


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """The words of ``$VISUAL`` or ``$EDITOR``; none when neither is set."""
    return words_of(environment, "VISUAL") or words_of(environment, "EDITOR")


def words_of(environment: Mapping[str, str], variable: str) -> list[str]:
    """The words of a command in a variable, as a shell would part them.

    Raises:
        UsageError: when its quotes do not match.
    """
    try:
        return shlex.split(environment.get(variable) or "")
    except ValueError as error:
        raise UsageError(f"{variable} is no command: its quotes do not match", kind="editor") from error


def run_here(app: App[Any], command: Sequence[str]) -> int:
    """Give the terminal to a program until it ends; returns its exit code.

    Raises:
        UsageError: when this terminal cannot be lent.
        NewsreaderError: when the program cannot be started.
    """
    try:
        with app.suspend():
            return subprocess.run(command, check=False).returncode
    except SuspendNotSupported as error:
        raise _not_lent("editor") from error
    except OSError as error:
        raise _not_started(command) from error


def pipe_here(app: App[Any], command: str, text: str) -> int:
    """Give the terminal to a shell command that reads ``text``, until the user has seen what came of it.

    Ctrl+C stops the command, and us not.

    Returns:
        Its exit code; negative, the number of the signal that ended it.

    Raises:
        UsageError: when this terminal cannot be lent.
        NewsreaderError: when there is no shell.
    """
    try:
        with app.suspend(), _interrupts_pass():
            done = subprocess.run(["sh", "-c", command], input=text.encode(), check=False)
            _wait_for_enter(done.returncode)
            return done.returncode
    except SuspendNotSupported as error:
        raise _not_lent("pipe") from error
    except OSError as error:
        raise NewsreaderError("there is no shell to run it in", kind="pipe") from error


@contextmanager
def _interrupts_pass() -> Iterator[None]:
    """Ctrl+C reaches the program that has the terminal; ours hears it and does nothing."""
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _wait_for_enter(code: int) -> None:
    how = "" if code == 0 else "stopped · " if code < 0 else f"exit code {code} · "
    with suppress(OSError), Path("/dev/tty").open("r+b", buffering=0) as terminal:
        terminal.write(f"\r\n[{how}Enter goes back to newsreader] ".encode())
        terminal.readline()


def run_beside(command: Sequence[str]) -> None:
    """Start a program with a window of its own, and do not wait for it.

    Raises:
        NewsreaderError: when it cannot be started.
    """
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
    except OSError as error:
        raise _not_started(command) from error
    threading.Thread(target=process.wait, daemon=True).start()  # or it would stay as a zombie


def _not_lent(kind: str) -> UsageError:
    return UsageError("this terminal cannot be lent to another program", kind=kind)


def _not_started(command: Sequence[str]) -> NewsreaderError:
    return NewsreaderError(f"the program {command[0]} cannot be started", "check EDITOR", kind="editor")
