"""An article that comes through a pipe: kept as a private file, so that it can be read like any other."""

from __future__ import annotations

import os
import sys

from reader.errors import SourceError, UsageError
from reader.model.article import Article, Refusal
from reader.paths import Directories, private

_KEPT = 20  # articles from pipes that stay; the oldest go
_LIMIT = 64 << 20


def read_standard_input() -> tuple[bytes, tuple[Article, ...]]:
    """Read standard input to its end: its bytes, and the articles that they are.

    Raises:
        SourceError: when it holds no article.
        UsageError: when standard input is a terminal.
    """
    from reader.sources.reading import read_bytes  # noqa: PLC0415 - only a pipe needs it

    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(
            "there is nothing on standard input", "pipe an article into newsreader", kind="usage"
        )
    data = sys.stdin.buffer.read(_LIMIT + 1)
    found = read_bytes(data)
    articles = tuple(each for each in found if isinstance(each, Article))
    refusals = [each for each in found if isinstance(each, Refusal)]
    if not articles:
        raise SourceError(f"standard input: {refusals[0].message}", kind=refusals[0].kind)
    return data, articles


def keep_standard_input(directories: Directories) -> str:
    """Read standard input to its end, keep it in the state directory, and give its path.

    Raises:
        SourceError: when it holds no article.
        UsageError: when standard input is a terminal.
    """
    from hashlib import sha256  # noqa: PLC0415 - most starts pipe nothing

    data, _ = read_standard_input()
    private(directories.state)
    folder = private(directories.standard_input)
    suffix = ".html" if data.lstrip()[:1] == b"<" else ".txt"
    file = folder / f"{sha256(data).hexdigest()[:16]}{suffix}"
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
