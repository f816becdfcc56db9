"""Whose a file is, told from its first hundred bytes, without touching it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Final

from reader.library.faults import file_error
from reader.library.migrating import APPLICATION

_MAGIC: Final = b"SQLite format 3\0"


class Kind(Enum):
    """What a file is to this version of the program."""

    MISSING = "missing"
    EMPTY = "empty"
    OURS = "ours"
    NEWER = "newer"  # a library of a later version
    FOREIGN = "foreign"  # another program's database, or a database of ours that is no library
    GARBLED = "garbled"  # no SQLite file at all


def kind_of(path: Path, newest_version: int) -> Kind:
    """What a file is. The header's layout: https://sqlite.org/fileformat.html, section 1.3.

    Raises:
        LibraryError: when it is no file, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return Kind.MISSING
    except OSError as error:
        raise file_error(error, path, "read the library") from error
    if not head:
        return Kind.EMPTY
    if len(head) < 100 or not head.startswith(_MAGIC):
        return Kind.GARBLED
    if int.from_bytes(head[68:72]) != APPLICATION:
        return Kind.FOREIGN
    return Kind.OURS if int.from_bytes(head[60:64]) <= newest_version else Kind.NEWER
