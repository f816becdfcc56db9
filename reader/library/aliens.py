"""Files that are no library of this version: refused, and never touched."""

from __future__ import annotations

from pathlib import Path

from reader.errors import LibraryError
from reader.library.identity import Kind


def refuse_alien(path: Path, kind: Kind) -> None:
    """Nothing for a file that is ours, or that can become ours.

    Raises:
        LibraryError: for what a newer version or another program wrote.
    """
    if kind is Kind.NEWER:
        raise LibraryError(
            f"the library {path} was written by a newer newsreader",
            "it was left as it is; update newsreader",
            kind="newer",
        )
    if kind is Kind.FOREIGN or (kind is Kind.GARBLED and not _backed_up(path)):
        raise LibraryError(
            f"{path} is no library of newsreader",
            "it was left as it is; move it away, or give another place with --home DIR",
            kind="foreign",
        )


def _backed_up(path: Path) -> bool:
    from reader.library.backups import backups_of  # noqa: PLC0415 - hardly a library is garbled

    return bool(backups_of(path))
