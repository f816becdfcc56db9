"""A list of queries asked one after the other: a table of counts."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.context import Context
from reader.errors import SourceError, UsageError
from reader.exports.formats.csv import guarded
from reader.model.query import Sort
from reader.text.safe import safe_line, shown_path

if TYPE_CHECKING:
    from reader.inquiry.inquiry import Inquiry

MOST: Final = 10_000  # queries
_LONGEST: Final = 4 << 20  # bytes
COLUMNS: Final = ("query", "total", "partial", "note")


@dataclass(frozen=True, slots=True)
class Tally:
    """What one query of the list found: articles with all of it, articles with some of its words."""

    query: str
    understood: str
    total: int
    partial: int
    notes: tuple[str, ...]


def read_queries(name: str) -> list[str]:
    """The queries of a file, one a line, or of standard input for ``-``; blank lines are none.

    Raises:
        SourceError: when it cannot be read, or is no text.
        UsageError: when it holds no query, or too many.
    """
    try:
        if name == "-":
            data = sys.stdin.buffer.read(_LONGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(_LONGEST + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SourceError(f"cannot read {shown_path(name)}: {reason}", kind="unreadable") from error
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{shown_path(name)} is not text in UTF-8",
            "save it as plain text, one query a line",
            kind="encoding",
        ) from error
    queries = [line.strip() for line in text.splitlines() if line.strip()]
    if not queries:
        raise UsageError(f"{shown_path(name)} holds no query", "write one a line", kind="empty")
    if len(queries) > MOST or len(data) > _LONGEST:
        raise UsageError(
            f"{shown_path(name)} holds more than {MOST:,} queries or 4 MB", "split it", kind="limit"
        )
    return queries


def tallies(inquiry: Inquiry, queries: Sequence[str]) -> list[Tally]:
    """The counts of each query, in the order of the list."""
    return [_tally(inquiry, query) for query in queries]


def _tally(inquiry: Inquiry, query: str) -> Tally:
    answer = inquiry.ask(query, Sort.RELEVANCE, 0, 0)
    notes = [f"{fault.message}{'; ' + fault.hint if fault.hint else ''}" for fault in answer.faults]
    notes += [answer.cut] if answer.cut else []
    if not answer.understood:  # nothing could be read of it, and everything would be found
        return Tally(query, "", 0, 0, tuple(notes))
    return Tally(query, answer.understood, answer.total, answer.partial, tuple(notes))


def tallies_record(found: Sequence[Tally]) -> dict[str, object]:
    """The document of ``search --batch --json``, without its version."""
    return {
        "queries": [
            {
                "text": each.query,
                "understood": each.understood,
                "total": each.total,
                "partial": each.partial,
                "notes": list(each.notes),
            }
            for each in found
        ]
    }


def print_tallies(context: Context, found: Sequence[Tally]) -> None:
    """Lines for people: count and query."""
    for each in found:
        some = f"(+{each.partial:,})" if each.partial else ""
        context.print(f"{each.total:>7,} {some:>9}  {safe_line(each.query)}")


def write_tallies(context: Context, found: Sequence[Tally]) -> None:
    """CSV (RFC 4180) with a line of names; no cell is a formula."""
    lines = csv.writer(context.out, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    for each in found:
        note = guarded("; ".join(each.notes))
        lines.writerow((guarded(safe_line(each.query)), each.total, each.partial, note))
