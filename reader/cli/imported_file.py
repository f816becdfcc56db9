"""Reading a file that is to be brought in."""

from __future__ import annotations

from pathlib import Path

from reader.errors import SourceError
from reader.exports.json_items import MOST_BYTES


def bytes_of(file: Path) -> bytes:
    """What a file holds, at most one byte more than is taken.

    Raises:
        SourceError: when it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"cannot read {file}: {error.strerror}", kind="missing") from error
