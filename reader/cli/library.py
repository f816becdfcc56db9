"""The user's library for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cli.context import Context
from reader.errors import NotFoundError

if TYPE_CHECKING:
    from reader.library.library import Library


def nothing_kept() -> NotFoundError:
    """What to say when there is nothing of the user's own to show."""
    return NotFoundError("nothing was kept yet", "newsreader excerpts add keeps a passage", kind="missing")


@contextmanager
def opened_library(
    context: Context, *, writing: bool, absent: NotFoundError | None = None
) -> Iterator[Library]:
    """The library, open; what there is to tell of it is told.

    Args:
        context: where it is.
        writing: it is made when it is not there yet, and the day's backup is made when it is due.
        absent: what to say when nothing was kept yet, and nothing is to be.

    Raises:
        NotFoundError: when nothing was kept yet, and nothing is to be.
        LibraryError: when it cannot be opened.
    """
    from reader.library.opening import open_library  # noqa: PLC0415 - most commands keep nothing

    file = context.directories.library_file
    if not writing and not file.exists():
        raise absent or nothing_kept()
    library, word = open_library(file, backup=writing)
    try:
        if word:
            context.say(f"newsreader: {word}")
        yield library
    finally:
        library.close()
