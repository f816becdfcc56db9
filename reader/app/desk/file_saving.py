"""Writing a file of the user's: beside its place first, renamed when it is whole; none is replaced unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.errors import ExportError
from reader.text.safe import shown_path


def destination(typed: str, suffixes: Sequence[str]) -> Path:
    """The file that a typed path means; without a suffix it gets the first.

    Args:
        typed: relative to the working directory, or with ``~``.
        suffixes: those that can be written.

    Raises:
        ExportError: when it cannot be one.
    """
    try:
        path = Path(typed.strip()).expanduser()
        if not typed.strip() or "\0" in typed or path.is_dir():
            raise ExportError("this names no file", "write a path to a file", kind="path")
    except (OSError, RuntimeError) as error:
        raise ExportError(f"this cannot be a file: {error}", kind="path") from error
    if not path.suffix:
        path = path.with_name(path.name + suffixes[0])
    if path.suffix not in suffixes:
        raise ExportError(
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
        raise ExportError(f"cannot write {shown_path(str(path))}: {reason}", kind="unwritable") from error
