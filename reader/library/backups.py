"""Backups of a library file: five daily ones, and one before anything that exchanges its content."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from reader.errors import LibraryError
from reader.library.durable import beside, make_private_directory, put_in_place
from reader.library.faults import file_error, told
from reader.library.identity import Kind, kind_of
from reader.library.store import connect

KEPT: Final = 5  # of each kind
_NAME: Final = re.compile(r"library-(\d{6,})-(\d{4}-\d\d-\d\d)(?:-before-([a-z0-9-]+))?\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup made by the program. ``number`` counts up whatever the clock says.

    ``before`` is what it was made before, empty for a daily one.
    """

    path: Path
    number: int
    day: date
    before: str = ""


def folder_of(library: Path) -> Path:
    """Where a library's backups lie."""
    return library.with_name("backups")


def backups_of(library: Path) -> list[Backup]:
    """All backups of a library, newest first."""
    folder = folder_of(library)
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match:
            found.append(Backup(path, int(match[1]), date.fromisoformat(match[2]), match[3] or ""))
    return sorted(found, key=lambda backup: -backup.number)


def newest_good(library: Path, newest_version: int) -> Backup | None:
    """The newest backup that is whole and can be read by this version."""
    for backup in backups_of(library):
        if kind_of(backup.path, newest_version) is Kind.OURS and is_whole(backup.path):
            return backup
    return None


def is_whole(path: Path) -> bool:
    """Whether a closed library file passes SQLite's full integrity check. It is not touched."""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            return connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    except sqlite3.Error:
        return False


def write_copy(library: Path, target: Path) -> None:
    """Write a consistent copy of an open or closed library to ``target``, replacing it as a whole.

    Others may read and write the library meanwhile.

    Raises:
        LibraryError: when the library cannot be read or the copy not be written.
    """
    try:
        with beside(target) as made:
            with told(library), closing(connect(library)) as connection:
                connection.execute("VACUUM INTO ?", (str(made),))
            if not is_whole(made):
                raise LibraryError(f"the backup {target} did not come out right", "try again", kind="disk")
            put_in_place(made, target, replace=True)
    except OSError as error:
        raise file_error(error, target, "write the backup") from error


def back_up(library: Path, before: str = "") -> Path:
    """Add a backup beside the library and let go of those that are too many.

    Args:
        library: the library file.
        before: what is about to happen (small letters, digits, hyphens); empty for a daily one.

    Raises:
        LibraryError: when it cannot be made. No older one is let go then.
    """
    known = backups_of(library)
    number = known[0].number + 1 if known else 1
    reason = f"-before-{before}" if before else ""
    target = folder_of(library) / f"library-{number:06}-{_today().isoformat()}{reason}.db"
    try:
        make_private_directory(target.parent)
    except OSError as error:
        raise file_error(error, target.parent, "make the directory") from error
    write_copy(library, target)
    same_kind = [backup for backup in known if bool(backup.before) == bool(before)]
    for old in same_kind[KEPT - 1 :]:
        old.path.unlink(missing_ok=True)
    return target


def daily_backup(library: Path) -> Path | None:
    """Make today's backup if there is none yet. Uses a connection of its own: any thread may do it.

    Raises:
        LibraryError: when it cannot be made.
    """
    if any(backup.day == _today() and not backup.before for backup in backups_of(library)):
        return None
    return back_up(library)


def restore_copy(backup: Path, library: Path) -> None:
    """Put a copy of a backup where no library is.

    Raises:
        LibraryError: when it cannot be written.
    """
    try:
        with beside(library) as made:
            shutil.copyfile(backup, made)
            put_in_place(made, library, replace=False)
    except OSError as error:
        raise file_error(error, library, "restore the backup to") from error


def _today() -> date:
    return datetime.now(UTC).date()
