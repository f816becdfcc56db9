"""Files exchanged in one step: written beside, made safe on the disk, renamed."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def replace_file(
    path: Path, data: bytes, *, new: bool = False, unless_changed_since: os.stat_result | None = None
) -> bool:
    """Put ``data`` at ``path``; a reader sees the old file or the new one, never a part.

    Args:
        path: a file or nothing; a link is replaced itself, never followed.
        data: all of the file.
        new: the name must be free, also at the last moment.
        unless_changed_since: do nothing when the file is another one now, or was written to.

    Returns:
        Whether it was written.

    Raises:
        FileExistsError: when ``new`` and something has the name.
        OSError: when it cannot be written; nothing is left beside it then.
    """
    mode = 0o666 if unless_changed_since is None else unless_changed_since.st_mode & 0o777
    beside = path.with_name(f".newsreader-{secrets.token_hex(8)}.tmp")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            if unless_changed_since is not None:
                os.fchmod(file.fileno(), mode)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if new:
            _name(beside, path)
        elif unless_changed_since is not None and not _same(path, unless_changed_since):
            beside.unlink()
            return False
        else:
            beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _keep_name(path.parent)
    return True


def _name(beside: Path, path: Path) -> None:
    """Give a file its name, unlike a rename never over one that is there."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: look first, which is nearly as good
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        beside.replace(path)
    else:
        beside.unlink()


def _same(path: Path, before: os.stat_result) -> bool:
    try:
        now = path.lstat()
    except FileNotFoundError:
        return False
    return (now.st_ino, now.st_size, now.st_mtime_ns) == (before.st_ino, before.st_size, before.st_mtime_ns)


def _keep_name(folder: Path) -> None:
    """Make the new name itself safe on the disk, where folders can be synchronised."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
