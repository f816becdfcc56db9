"""Files exchanged in one step: written beside, made safe on the disk, renamed."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import ExportError
from reader.text.safe import shown_path


def write_document(path: Path, text: str, *, replace: bool) -> None:
    """Write a file in UTF-8, there as a whole or not at all; a link keeps leading to it.

    Args:
        path: of the file.
        text: all of it; line ends are written as they are.
        replace: whether a file that is there may be replaced; it keeps its rights.

    Raises:
        ExportError: when it cannot be written (``kind`` is ``exists`` for a file that may not be replaced);
            what was there is still there then.
    """
    name, target, before = _found(path)
    _check(name, target, before, replace=replace)
    data = text.encode("utf-8", errors="replace")
    with _told(name):
        written = replace_file(target, data, new=before is None, unless_changed_since=before)
    if not written:
        raise ExportError(f"{name} was just changed by another program", "write again", kind="export")


def check_document(path: Path, *, replace: bool) -> None:
    """Whether ``write_document`` could write there now.

    Raises:
        ExportError: as it does.
    """
    _check(*_found(path), replace=replace)


def _found(path: Path) -> tuple[str, Path, os.stat_result | None]:
    """A path in words, where it leads, and what is there."""
    name = shown_path(os.fspath(path))
    with _told(name):
        target = path.resolve()
        return name, target, target.stat() if target.exists() else None


def _check(name: str, target: Path, before: os.stat_result | None, *, replace: bool) -> None:
    """A file can be written there."""
    if before is None:
        if not target.parent.is_dir():
            folder = shown_path(os.fspath(target.parent))
            raise ExportError(f"there is no folder {folder}", "make it, or give another", kind="export")
    elif stat.S_ISDIR(before.st_mode):
        raise ExportError(f"{name} is a folder", "give the name of a file in it", kind="export")
    elif not stat.S_ISREG(before.st_mode):
        raise ExportError(f"{name} is no file that can be replaced", "give another file", kind="export")
    elif not replace:
        raise ExportError(f"{name} is there already", "give another name", kind="exists")


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What the file system says, in a sentence."""
    try:
        yield
    except FileExistsError as error:  # another program was quicker
        raise ExportError(f"{name} is there already", "give another name", kind="exists") from error
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead round in a circle
        reason = getattr(error, "strerror", None) or error
        raise ExportError(f"cannot write {name}: {reason}", "give another file", kind="export") from error


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
