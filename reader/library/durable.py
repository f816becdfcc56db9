"""Files that are there as a whole or not at all, also after a power cut; for the user's eyes only."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def make_private_directory(directory: Path) -> None:
    """Make a directory, for its owner only; one that exists stays as it is.

    Raises:
        OSError: when it cannot be made.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)


def sync_directory(directory: Path) -> None:
    """Make the names in a directory durable, where the file system can."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some file systems have no such thing; the names are there all the same
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make a file's content durable.

    Raises:
        OSError: when the disk refuses.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """An empty private file in the same directory, to be filled and then renamed; removed if it is left.

    Raises:
        OSError: when it cannot be made.
    """
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield made
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            made.with_name(made.name + suffix).unlink(missing_ok=True)


def put_in_place(made: Path, path: Path, *, replace: bool) -> bool:
    """Give a finished file its name, durably; without ``replace`` only if the name is free.

    Returns:
        Whether it has the name now; false when another program was quicker.

    Raises:
        OSError: when it cannot be done.
    """
    sync_file(made)
    if replace:
        made.replace(path)
    else:
        try:
            path.hardlink_to(made)
        except FileExistsError:
            return False
        except OSError:  # a file system without hard links
            if path.exists():
                return False
            made.rename(path)
    sync_directory(path.parent)
    return True
