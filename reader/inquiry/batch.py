"""A list of names: read from a file or a pasted text, each asked as a phrase, counted."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from reader.errors import SourceError, UsageError
from reader.model.batch import Tally
from reader.model.query import And, Word
from reader.search.syntax import parse
from reader.text.safe import shown_path

if TYPE_CHECKING:
    from reader.inquiry.inquiry import Inquiry

MOST: Final = 10_000  # names
LONGEST: Final = 4 << 20  # bytes


def read_names(path: Path) -> list[str]:
    """The names of a file, one a line.

    Raises:
        SourceError: when it cannot be read, or is no text.
        UsageError: when it holds no name, or too many.
    """
    try:
        with path.open("rb") as file:
            return names_from(file, shown_path(str(path)))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SourceError(f"cannot read {shown_path(str(path))}: {reason}", kind="unreadable") from error


def names_from(file: BinaryIO, called: str) -> list[str]:
    """As ``read_names``, of an open file.

    Raises:
        OSError: when it cannot be read.
        SourceError: when it is no text.
        UsageError: as ``names_in``.
    """
    data = file.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise UsageError(f"{called} holds more than 4 MB", "split it", kind="limit")
    try:
        return names_in(data.decode("utf-8-sig"), called)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{called} is not text in UTF-8", "save it as plain text, one name a line", kind="encoding"
        ) from error


def names_in(text: str, called: str = "this") -> list[str]:
    """The names of a text, one a line; blank lines are none.

    Raises:
        UsageError: when there is none, or too many.
    """
    names = [line.strip() for line in text.splitlines() if line.strip()]
    if not names:
        raise UsageError(f"{called} holds no name and no query", "write one a line", kind="empty")
    if len(names) > MOST:
        raise UsageError(
            f"{called} holds {len(names):,} lines; {MOST:,} is the most", "split it", kind="limit"
        )
    return names


def query_of(name: str) -> str:
    """What is asked for a line of the list: several plain words are a name, which is a phrase.

    A line with anything of the query language in it is a query and stays as it is.
    """
    root = parse(name, today=date.min, final=True).root
    plain = isinstance(root, And) and root.loose and all(isinstance(part, Word) for part in root.children)
    return f'"{" ".join(name.split())}"' if plain else name


def tallies(inquiry: Inquiry, names: Sequence[str], seconds: float = float("inf")) -> list[Tally]:
    """The counts of the first of these names, in their order: as many as the time allows, at least one."""
    until = time.monotonic() + seconds
    found: list[Tally] = []
    for name in names:
        found.append(inquiry.tally(name))
        if time.monotonic() > until:
            break
    return found


def span_of(years: Mapping[str, int], months: Mapping[str, int]) -> tuple[str, str]:
    """The first and the latest month in which there are articles; a year where no month of it is known."""
    known = {month[:4] for month in months}
    dates = sorted([*months, *(year for year in years if year not in known)])
    return (dates[0], dates[-1]) if dates else ("", "")
