"""Concordance lines for other programs: CSV (RFC 4180) and JSON records."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from reader.exports.formats.csv import guarded
from reader.model.concordance import ConcordanceLine

COLUMNS: Final = ("left", "hit", "right", "article", "start", "end", "title", "publisher", "date")


def write_csv(lines: Iterable[ConcordanceLine], out: TextIO) -> None:
    """A line of names, then one line for each; no cell is a formula."""
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for line in lines:
        table.writerow([guarded(cell) for cell in _cells(line)])


def line_record(line: ConcordanceLine) -> dict[str, object]:
    """One line as a JSON object: ``COLUMNS``, with ``null`` for what the article does not say."""
    return {
        "left": line.left,
        "hit": line.hit,
        "right": line.right,
        "article": line.article,
        "start": line.start,
        "end": line.end,
        "title": line.title,
        "publisher": line.publisher,
        "date": line.date.iso if line.date else None,
    }


def _cells(line: ConcordanceLine) -> Iterator[str]:
    for value in line_record(line).values():
        yield "" if value is None else str(value)
