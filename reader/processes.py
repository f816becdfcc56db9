"""Starting child processes that talk by messages, from anywhere, safely.

A child is a fresh interpreter (never a fork: the interface has threads; never ``multiprocessing``'s own
start methods: they hand on the standard error stream, which a full-screen program has replaced). It
inherits one end of a socket pair, reads and writes no terminal, hears none of its keys (it is in a process group
of its own), and ends when the other side is gone. It stays in our session: where Linux shares processors out by
session (autogroups, sched(7)), one that has its own is as important as we are, however nice it is.
"""

from __future__ import annotations

import importlib
import os
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

_BOOT = """
import sys
sys.path[:] = {path!r}
from reader.processes import serve
serve({descriptor})
"""


@dataclass(frozen=True)
class Child:
    """A running child. ``connection.recv()`` raises ``EOFError`` once it has ended."""

    connection: Connection
    process: subprocess.Popen[bytes]

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def end(self, seconds: float = 2.0) -> None:
        """Let it go: it ends by itself when it next looks, or is stopped after ``seconds``."""
        self.connection.close()
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.terminate()
            try:
                self.process.wait(1.0)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def start(target: str, *arguments: object, nice: int = 0, log: Path | None = None) -> Child:
    """Start ``target`` (``"package.module:function"``) as ``function(connection, *arguments)``.

    Args:
        target: where the function is.
        arguments: picklable values.
        nice: how much to lower its priority, 0 to 19.
        log: file for what it writes to standard error; nothing is kept without one.

    Raises:
        OSError: when no process can be started.
    """
    ours, theirs = socket.socketpair()
    # a page of results passes in one piece, so that neither side waits for the other
    for end in (ours, theirs):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
    descriptor = theirs.fileno()
    boot = _BOOT.format(path=[str(Path(entry).absolute()) for entry in sys.path], descriptor=descriptor)
    errors = (
        subprocess.DEVNULL if log is None else os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    )
    try:
        process = subprocess.Popen(
            [sys.executable, "-P", "-W", "ignore", "-c", boot],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            pass_fds=(descriptor,),
            process_group=0,
            cwd="/" if os.name == "posix" else None,
        )
    finally:
        theirs.close()
        if log is not None:
            os.close(errors)
    connection = Connection(ours.detach())
    connection.send((target, arguments, nice))
    return Child(connection, process)


def serve(descriptor: int) -> None:
    """The child's side: take the order from the connection, carry it out, end quietly."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection = Connection(descriptor)
    try:
        target, arguments, nice = connection.recv()
        if nice:
            os.nice(nice)
        module, _, function = target.partition(":")
        getattr(importlib.import_module(module), function)(connection, *arguments)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass  # the other side is gone: nobody is left to tell
    finally:
        connection.close()
