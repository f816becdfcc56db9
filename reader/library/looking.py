"""Looking into the library from beside the reader: nothing is mended, made or brought forward here."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from reader.errors import LibraryError
from reader.library.aliens import refuse_alien
from reader.library.faults import DamagedError, told
from reader.library.identity import Kind, kind_of
from reader.library.migrating import migrations, version_of
from reader.library.store import Store, connect

_BUSY_SECONDS: Final = 1.0  # articles wait for it; what could not be read now is read next time


def look_into(path: Path) -> Store:
    """A library file that is there, for reading and for remembering where its articles are now.

    Raises:
        LibraryError: when it is not whole, not of this version or cannot be opened now. It is untouched then.
    """
    newest = len(migrations())
    kind = kind_of(path, newest)
    refuse_alien(path, kind)
    if kind is not Kind.OURS:
        raise DamagedError(
            f"the library {path} is damaged",
            "start newsreader again: it sets the file aside and restores the newest backup",
            kind="damaged",
        )
    connection = connect(path, busy_seconds=_BUSY_SECONDS)
    try:
        _refuse_version(path, connection, newest)
        return Store(path, connection)
    except BaseException:
        connection.close()
        raise


def _refuse_version(path: Path, connection: sqlite3.Connection, newest: int) -> None:
    """The header of another version may still be in the log, where ``kind_of`` does not look."""
    with told(path):
        version = version_of(connection)
    if version > newest:
        refuse_alien(path, Kind.NEWER)
    if version < newest:
        raise LibraryError(
            f"the library {path} was written by an earlier newsreader",
            "open it with newsreader, which brings it forward",
            kind="older",
        )
