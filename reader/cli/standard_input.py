"""An article that comes through a pipe: kept as a private file, so that it can be read like any other."""

from __future__ import annotations

import hashlib
import os
import sys

from reader.errors import SourceError, UsageError
from reader.model.article import Refusal
from reader.paths import Directories, private

_KEPT = 20  # articles from pipes that stay; the oldest go
_LIMIT = 64 << 20


def keep_standard_input(directories: Directories) -> str:
    """Read standard input to its end, keep it in the state directory, and give its path.

    Raises:
        SourceError: when it holds no article.
        UsageError: when standard input is a terminal.
    """
    from reader.sources.reading import read_bytes  # noqa: PLC0415 - only a pipe needs it

    if sys.stdin.isatty():
        raise UsageError("there is nothing on standard input", "pipe an article into newsreader -")
    data = sys.stdin.buffer.read(_LIMIT + 1)
    for each in read_bytes(data):
        if isinstance(each, Refusal):
            raise SourceError(f"standard input: {each.message}", kind=each.kind)
    folder = private(private(directories.state) / "standard-input")
    suffix = ".html" if data.lstrip()[:1] == b"<" else ".txt"
    file = folder / f"{hashlib.sha256(data).hexdigest()[:16]}{suffix}"
    file.write_bytes(data)
    for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT:]:
        old.unlink(missing_ok=True)
    return str(file)


def take_terminal() -> None:
    """Make the terminal standard input again, so that keys work after a pipe was read.

    Raises:
        UsageError: when there is no terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError(
            "there is no terminal to read keys from", "newsreader show - is for pipes; see newsreader --help"
        ) from error
    os.dup2(terminal, 0)
    os.close(terminal)
