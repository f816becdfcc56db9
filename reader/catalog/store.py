"""Opening a catalog: one SQLite file, made anew whenever it is not what this version writes."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import Final

FORMAT: Final = 1
"""Raise it whenever the schema changes, or whenever the sources read the same file differently."""

_APPLICATION: Final = 0x4E525344  # "NRSD"


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to the catalog at ``path``; a missing, foreign, old or damaged one is made anew.

    A reader may open a catalog that does not exist yet: it sees an empty one. Readers and the one writer
    do not wait for each other (write-ahead log).
    """
    try:
        connection = _open(path)
        if _is_ours(connection):
            return _tuned(connection, write=write)
        connection.close()
    except sqlite3.DatabaseError:
        pass
    remove(path)
    connection = _tuned(_open(path), write=True)
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if not _is_ours(connection):  # another process may have been quicker
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


def _tuned(connection: sqlite3.Connection, *, write: bool) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA mmap_size = 1073741824")
    if not write:
        connection.execute("PRAGMA query_only = ON")
    return connection
