"""What SQLite and the file system complain about, as errors a user can act upon."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from reader.errors import LibraryError


class DamagedError(LibraryError):
    """The library file is broken. Opening it again sets it aside and restores the newest good backup."""


_ADVICE: Final = {
    "SQLITE_BUSY": (
        "locked",
        "the library is busy: another program is writing to it",
        "nothing was changed; try again in a moment",
    ),
    "SQLITE_LOCKED": ("locked", "the library is busy", "nothing was changed; try again in a moment"),
    "SQLITE_FULL": ("full", "the disk is full", "nothing was changed; make room and try again"),
    "SQLITE_READONLY": (
        "permission",
        "the library cannot be written to",
        "nothing was changed; see who may write to the file and its folder",
    ),
    "SQLITE_PERM": ("permission", "the library may not be opened", "see who may read the file"),
    "SQLITE_CANTOPEN": (
        "permission",
        "the library cannot be opened",
        "see who may read and write the file and its folder",
    ),
    "SQLITE_AUTH": ("permission", "the library may not be opened", "see who may read the file"),
    "SQLITE_TOOBIG": ("too-large", "that is too long to be kept", "nothing was changed; keep less at once"),
    "SQLITE_CONSTRAINT": (
        "conflict",
        "that does not fit what the library holds now",
        "nothing was changed; another newsreader may have changed it meanwhile",
    ),
    "SQLITE_IOERR": (
        "disk",
        "the disk refused to read or write the library",
        "nothing was changed; see whether the disk is full or failing",
    ),
}
_DAMAGE: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def library_error(error: sqlite3.Error, path: Path) -> LibraryError:
    """What to tell about an error of SQLite, by its result code."""
    name: str = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith(_DAMAGE):
        return DamagedError(
            f"the library {path} is damaged ({error})",
            "start newsreader again: it sets the file aside and restores the newest backup",
            kind="damaged",
        )
    for prefix, (kind, message, hint) in _ADVICE.items():
        if name.startswith(prefix):
            return LibraryError(f"{message} ({path})", hint, kind=kind)
    return LibraryError(f"the library {path} cannot be used: {error}", kind="library")


def file_error(error: OSError, path: Path, doing: str) -> LibraryError:
    """What to tell about an error of the file system while ``doing`` something with ``path``."""
    kind = "permission" if isinstance(error, PermissionError) else "disk"
    reason = error.strerror or str(error)
    return LibraryError(f"cannot {doing} {path}: {reason}", "nothing was changed", kind=kind)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise library_error(error, path) from error
    except UnicodeEncodeError as error:  # half of a surrogate pair: no text that could be stored
        raise LibraryError("that text holds characters that cannot be kept", kind="encoding") from error
