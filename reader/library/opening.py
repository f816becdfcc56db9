"""Opening the library: whose file it is, whether it is whole, whether it must be brought forward.

A file that is not ours or that a newer version wrote is refused and never touched. A damaged one is set
aside and the newest good backup restored.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.library.aliens import refuse_alien
from reader.library.durable import make_private_directory
from reader.library.faults import DamagedError, file_error, told
from reader.library.identity import Kind, kind_of
from reader.library.inuse import InUse
from reader.library.library import Library
from reader.library.migrating import migrate, migrations, version_of
from reader.library.store import Store, connect


def open_library(path: Path, *, busy_seconds: float = 5.0, backup: bool = True) -> tuple[Library, str | None]:
    """Open the user's library, making it at the first start.

    Args:
        path: the file, in the data directory.
        busy_seconds: how long to wait while another process writes.
        backup: make the day's backup now when it is due; else ``backups.daily_backup`` must be called
            later, which any thread may do.

    Returns:
        The library, for this thread alone; and what to tell the user, usually nothing.

    Raises:
        LibraryError: when it cannot be opened. Nothing is changed then.
    """
    path = path.absolute()
    try:
        make_private_directory(path.parent)
    except OSError as error:
        raise file_error(error, path.parent, "make the directory") from error
    use = InUse(path)
    try:
        connection, word = _opened(path, use, busy_seconds)
    except BaseException:
        use.close()
        raise
    library = Library(path, Store(path, connection), use)
    if backup:
        from reader.library.backups import daily_backup  # noqa: PLC0415 - see _mended

        try:
            daily_backup(path)
        except LibraryError as error:  # a full disk must not keep the user from reading
            word = ". ".join(filter(None, (word, f"Today's backup could not be made: {error.message}")))
    return library, word


def _opened(path: Path, use: InUse, busy_seconds: float) -> tuple[sqlite3.Connection, str | None]:
    word = None
    kind = kind_of(path, len(migrations()))
    refuse_alien(path, kind)
    if kind is not Kind.OURS:
        word = _mended(path, use, kind)
    try:
        connection = _checked(path, busy_seconds)
    except DamagedError:
        word = _mended(path, use, Kind.GARBLED)
        connection = _checked(path, busy_seconds)
    try:
        _bring_forward(path, connection, use)
    except BaseException:
        connection.close()
        raise
    return connection, word


def _mended(path: Path, use: InUse, kind: Kind) -> str | None:
    """Put a file where there is none, or none that is whole; returns what to tell."""
    from reader.library.recovery import begin, recover  # noqa: PLC0415 - most openings find a file that is whole

    return begin(path) if kind is Kind.MISSING else recover(path, use)


def _checked(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """A connection to a file whose structure is sound."""
    connection = connect(path, busy_seconds=busy_seconds)
    try:
        with told(path):
            _examine(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(path: Path, connection: sqlite3.Connection) -> None:
    if version_of(connection) > len(migrations()):  # the header of the newer version was still in the log
        refuse_alien(path, Kind.NEWER)
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise DamagedError(f"the library {path} is damaged: {answer}", kind="damaged")


def _bring_forward(path: Path, connection: sqlite3.Connection, use: InUse) -> None:
    steps = migrations()
    with told(path):
        version = version_of(connection)
        if version == len(steps):
            return
        if not use.alone():
            raise LibraryError(
                "an earlier version of newsreader has the library open",
                "close it first, so that the library can be brought forward",
                kind="locked",
            )
        from reader.library.backups import back_up  # noqa: PLC0415 - see _mended

        try:
            back_up(path, before=f"version-{len(steps)}")
            migrate(connection, steps)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            use.shared()
