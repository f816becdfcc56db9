"""Opening a catalog: one SQLite file, made anew whenever it is not what this version writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from reader.errors import NewsreaderError

FORMAT: Final = 3
"""Raise it whenever the schema changes, or whenever the sources read the same file differently."""

_APPLICATION: Final = 0x4E525344  # "NRSD"
_MAPPED: Final = 1 << 30  # bytes
_HEADER = 100  # bytes (SQLite's file format, 1.3)


class CatalogDamagedError(NewsreaderError):
    """The catalog is broken inside: it must be removed and made anew."""


@contextmanager
def told() -> Iterator[None]:
    """Turn what SQLite says about the file into errors for users.

    Raises:
        CatalogDamagedError: when the file is not sound.
        NewsreaderError: when it cannot be used: no space, no permission, somebody else's for too long.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        raise NewsreaderError(
            f"the cache cannot be used: {error}", "newsreader paths says where it is", kind="cache"
        ) from error
    except sqlite3.DatabaseError as error:
        raise CatalogDamagedError(f"the list of articles is damaged: {error}", kind="cache") from error


def connect(path: Path, *, write: bool, mapped: bool = True) -> sqlite3.Connection:
    """A connection to the catalog at ``path``; a missing, foreign, old or damaged one is made anew.

    A reader may open a catalog that does not exist yet: it sees an empty one. Readers and the one writer
    do not wait for each other (write-ahead log). ``mapped`` pages are read without a copy, and count as memory of
    the process.

    Raises:
        NewsreaderError: when it can be neither opened nor made.
    """
    with told():
        connection = _opened(path)
        if connection is None:
            remove(path)
            connection = _made(path)
        return _tuned(connection, write=write, mapped=mapped)


def _opened(path: Path) -> sqlite3.Connection | None:
    """A connection to a sound catalog of this version, if that is what is there."""
    if _is_cut_off(path):
        return None
    connection = _open(path)
    try:
        if _is_ours(connection):
            return connection
    except sqlite3.OperationalError:  # busy, or the disk fails: no reason to delete it
        connection.close()
        raise
    except sqlite3.DatabaseError:
        pass
    connection.close()
    return None


def _is_cut_off(path: Path) -> bool:
    """Whether the file is smaller than its header says; with a log beside it that proves nothing."""
    log = path.with_name(f"{path.name}-wal")
    if not path.is_file() or (log.exists() and log.stat().st_size):
        return False
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER:
        return bool(header)
    page = int.from_bytes(header[16:18])
    pages = int.from_bytes(header[28:32])
    current = header[24:28] == header[92:96]
    return current and path.stat().st_size < (65536 if page == 1 else page) * pages


def _made(path: Path) -> sqlite3.Connection:
    """A connection to a new, empty catalog."""
    connection = _open(path)
    connection.execute("PRAGMA journal_mode = WAL")
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if not _is_ours(connection):  # another process may have been quicker
            from importlib.resources import files  # noqa: PLC0415 - only a new catalog needs it

            schema = files("reader.catalog").joinpath("schema.sql").read_text(encoding="utf-8")
            for statement in schema.split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")
    return connection


def remove(path: Path) -> None:
    """Delete a catalog with its log."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=10.0, isolation_level=None, check_same_thread=False)


def _is_ours(connection: sqlite3.Connection) -> bool:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(application == _APPLICATION and version == FORMAT)


def _tuned(connection: sqlite3.Connection, *, write: bool, mapped: bool) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")  # what REPLACE takes away counts as deleted
    connection.execute(f"PRAGMA mmap_size = {_MAPPED if mapped else 0}")
    if not write:
        connection.execute("PRAGMA query_only = ON")
    return connection
