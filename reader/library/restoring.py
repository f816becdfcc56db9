"""Backups to and from a file of the user's choice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.errors import LibraryError
from reader.library.backups import back_up, is_whole, write_copy
from reader.library.durable import beside
from reader.library.faults import file_error, told
from reader.library.identity import Kind, kind_of
from reader.library.migrating import migrate, migrations
from reader.library.store import connect
from reader.library.wording import counted


def export_backup(library: Path, file: Path) -> None:
    """Write a copy of the library to ``file``; of what may stand there, only a backup is replaced.

    Raises:
        LibraryError: when it cannot be written, or something else is there.
    """
    if file.exists():
        if file.samefile(library):
            raise LibraryError(f"{file} is the library itself", "give another file", kind="usage")
        if file.is_dir() or kind_of(file, len(migrations())) not in {Kind.OURS, Kind.EMPTY}:
            raise LibraryError(
                f"{file} is there already and is no backup of newsreader",
                "give a name that is free",
                kind="exists",
            )
    write_copy(library, file)


def restore(library: Path, file: Path) -> str:
    """Exchange the content of an open library for that of a backup, in one transaction.

    Other processes that have it open see the new content. What was there before is backed up first.

    Returns:
        What to tell the user.

    Raises:
        LibraryError: when it is no good backup, or cannot be restored; nothing is changed then.
    """
    steps = migrations()
    _refuse_unfit(file, kind_of(file, len(steps)))
    if file.samefile(library):
        raise LibraryError(f"{file} is the library itself", "give the file of a backup", kind="usage")
    try:
        with beside(library) as made:
            _copy(file, made)
            with told(file), closing(connect(made)) as source:
                migrate(source, steps)
                kept = back_up(library, before="restore")
                with told(library), closing(connect(library)) as target:
                    source.backup(target)
                (excerpts,) = source.execute("SELECT count(*) FROM excerpts").fetchone()
    except OSError as error:
        raise file_error(error, library, "restore") from error
    return f"{counted(excerpts, 'excerpt')} restored from {file}; what was there before is in {kept}"


def _copy(file: Path, made: Path) -> None:
    """Copy a library file, with what may still be in a log beside it."""
    log = file.with_name(file.name + "-wal")
    untouched = "" if log.exists() else "&immutable=1"
    uri = f"{file.absolute().as_uri()}?mode=ro{untouched}"
    with told(file), closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as source:
        source.execute("VACUUM INTO ?", (str(made),))
    if not is_whole(made):
        raise LibraryError(f"{file} is damaged", "nothing was changed; try another backup", kind="damaged")


def _refuse_unfit(file: Path, kind: Kind) -> None:
    if kind is Kind.MISSING:
        raise LibraryError(f"there is no file {file}", "nothing was changed", kind="missing")
    if kind is Kind.NEWER:
        raise LibraryError(
            f"{file} was made by a newer newsreader", "nothing was changed; update newsreader", kind="newer"
        )
    if kind is not Kind.OURS:
        raise LibraryError(f"{file} is no backup of newsreader", "nothing was changed", kind="foreign")
