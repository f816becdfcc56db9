"""What happens when the library file is damaged or gone: it is set aside, and a backup takes its place."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryError
from reader.library.backups import newest_good, restore_copy
from reader.library.durable import beside, put_in_place, sync_directory
from reader.library.faults import file_error
from reader.library.inuse import InUse
from reader.library.migrating import migrate, migrations
from reader.library.store import connect


def begin(path: Path) -> str | None:
    """Where no library is: restore the newest backup, or begin an empty one when there has been none.

    Another process may do the same at the same time; the first to finish gives both their file.

    Returns:
        What to tell the user, nothing for a first start.
    """
    set_aside(path)  # a log that lost its file must never meet another file
    backup = newest_good(path, len(migrations()))
    if backup is None:
        create(path)
        return None
    restore_copy(backup.path, path)
    return f"The library was gone: the backup of {backup.day.isoformat()} was restored"


def recover(path: Path, use: InUse) -> str:
    """Set a damaged library aside and put the newest good backup in its place; returns what to tell.

    Raises:
        LibraryError: when another newsreader has it open, or the disk refuses. Nothing is lost then.
    """
    if not use.alone():
        raise LibraryError(
            f"the library {path} is damaged, and another newsreader has it open",
            "close the other one and start this again: a backup will then be restored",
            kind="damaged",
        )
    try:
        aside = set_aside(path)
        backup = newest_good(path, len(migrations()))
        if backup is None:
            create(path)
            done = "there was no backup, so an empty one was begun"
        else:
            restore_copy(backup.path, path)
            done = f"the backup of {backup.day.isoformat()} was restored"
    finally:
        use.shared()
    return f"The library was damaged: it is kept as {aside}, and {done}"


def set_aside(path: Path) -> Path:
    """Rename a library file with its log, so that nothing of it is lost; returns its new name.

    The file goes first: should the log be left behind, the next start sets it aside.

    Raises:
        LibraryError: when it cannot be renamed.
    """
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    number, aside = 0, path.with_name(f"library-damaged-{moment}.db")
    while aside.exists() or aside.with_name(aside.name + "-wal").exists():
        number += 1
        aside = path.with_name(f"library-damaged-{moment}-{number}.db")
    try:
        for suffix in ("", "-wal"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        path.with_name(path.name + "-shm").unlink(missing_ok=True)
        sync_directory(path.parent)
    except OSError as error:
        raise file_error(error, path, "set aside the damaged library") from error
    return aside


def create(path: Path) -> None:
    """Begin an empty library; it is there complete or not at all, and one that is there stays.

    Raises:
        LibraryError: when it cannot be made.
    """
    try:
        with beside(path) as made:
            connection = connect(made)
            try:
                migrate(connection, migrations())
            finally:
                connection.close()
            put_in_place(made, path, replace=False)
    except OSError as error:
        raise file_error(error, path, "begin the library") from error
