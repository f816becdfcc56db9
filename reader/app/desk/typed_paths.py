"""Paths as they are typed: the one offered, the one meant, how they are completed and shown."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import Final

from reader.errors import UsageError
from reader.text.safe import safe_line, shown_path

_NO_NAME: Final = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')  # what some file system or shell cannot take
_LONGEST: Final = 80  # characters of a name made from a dossier's
_MOST: Final = 20_000  # entries of a folder that are looked at for a completion


def offered_name(dossier: str, suffix: str, today: date) -> str:
    """A file name: that of the dossier, else ``excerpts-2024-07-20``, with the format's suffix."""
    name = " ".join(_NO_NAME.sub(" ", safe_line(dossier)).split())[:_LONGEST].strip(" .")
    return f"{name or f'excerpts-{today.isoformat()}'}{suffix}"


def with_suffix(typed: str, before: str, after: str) -> str:
    """The path with another format's suffix, where it has that of the former one; else as it is."""
    if not typed or typed.endswith(os.sep):
        return typed
    return f"{typed[: len(typed) - len(before)]}{after}" if typed.endswith(before) else typed


def meant_path(typed: str, name: str, *, folder: bool) -> Path:
    """The absolute path that is meant.

    Args:
        typed: ``~`` is the user's home, a relative path begins at the working directory.
        name: of a file in the folder typed, where only a folder is.
        folder: whether a folder is wanted.

    Raises:
        UsageError: when nothing is typed, or nothing can have such a name.
    """
    if not typed.strip():
        raise UsageError("there is no path yet", "give one; tab completes it", kind="path")
    if "\0" in typed:
        raise UsageError("no file can have such a name", "give another path", kind="path")
    try:
        path = Path(typed).expanduser().absolute()
        if not folder and (typed.endswith(os.sep) or path.is_dir()):
            path /= name
    except (OSError, RuntimeError) as error:  # RuntimeError: there is no such user
        raise UsageError(f"this path cannot be: {error}", "give another", kind="path") from error
    return path


def shown(path: Path) -> str:
    """A path as a user writes it, with ``~`` for the home directory."""
    try:
        within = path.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return shown_path(os.fspath(path))
    return shown_path(os.fspath("~" / within))


def completed_path(typed: str) -> str | None:
    """The path completed as far as it is certain, else by its first match; ``None`` when nothing fits.

    It reads a folder, so it is not for the interface's own thread. A folder's name ends with a slash. Hidden
    names are offered where the typed part begins with a full stop.
    """
    head, slash, start = typed.rpartition(os.sep)
    if not slash and start.startswith("~"):
        return None
    try:
        folder = Path(f"{head}{slash}" or ".").expanduser()
        with os.scandir(folder) as entries:
            found = sorted(
                f"{entry.name}{os.sep if entry.is_dir() else ''}"
                for _, entry in zip(range(_MOST), entries, strict=False)
                if entry.name.startswith(start)
                and (start.startswith(".") or not entry.name.startswith("."))
                and entry.name.isprintable()
            )
    except (OSError, RuntimeError, ValueError):
        return None
    if not found:
        return None
    certain = os.path.commonprefix(found)  # noqa: RUF071 - of names, not of paths
    best = certain if len(certain) > len(start) else found[0]
    return f"{head}{slash}{best}" if best != start else None
