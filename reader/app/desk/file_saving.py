"""Writing a file of the user's: beside its place first, renamed when it is whole; none is replaced unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.app.desk.typed_paths import meant_path, shown
from reader.errors import ExportError, UsageError


def destination(typed: str, offered: str, suffixes: Sequence[str]) -> Path:
    """The file that a typed path means; without a suffix it gets the first.

    Args:
        typed: see ``meant_path``.
        offered: the name of the file where only a folder is typed.
        suffixes: those that can be written.

    Raises:
        UsageError: when it cannot be one.
    """
    path = meant_path(typed.strip(), offered, folder=False)
    if not path.suffix:
        path = path.with_name(path.name + suffixes[0])
    if path.suffix not in suffixes:
        raise UsageError(
            f"{path.suffix} is not a format that is written here",
            f"one of {', '.join(suffixes)}",
            kind="format",
        )
    return path


def save(path: Path, write: Callable[[Path], None], *, replace: bool) -> bool:
    """Write a file; whether it has its name now: without ``replace`` a file that is there stays, and it has not.

    Raises:
        ExportError: when it cannot be written; what was there is still there.
    """
    from reader.library.durable import beside, put_in_place  # noqa: PLC0415 - only an export needs it

    if not replace and path.exists():
        return False
    try:
        with beside(path) as made:
            write(made)
            return put_in_place(made, path, replace=replace)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ExportError(f"cannot write {shown(path)}: {reason}", kind="unwritable") from error
