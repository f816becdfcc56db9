"""A table of counts for other programs: CSV (RFC 4180) and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import Final, TextIO

from reader.exports.formats.csv import guarded
from reader.model.batch import Tally
from reader.text.safe import safe_line

COLUMNS: Final = ("query", "total", "partial", "unread", "first", "latest", "note")
VERSION: Final = 1


def write_csv(found: Iterable[Tally], out: TextIO) -> None:
    """A line of names, then one line for each; no cell is a formula."""
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    for each in found:
        counts = (each.total, each.partial, each.unread, each.first, each.latest)
        lines.writerow((guarded(safe_line(each.name)), *counts, guarded("; ".join(each.notes))))


def write_json(found: Iterable[Tally], out: TextIO) -> None:
    """One document, as ``newsreader search --batch --json`` prints it."""
    json.dump({"version": VERSION, **tallies_record(found)}, out, ensure_ascii=False, indent=1)
    out.write("\n")


def tallies_record(found: Iterable[Tally]) -> dict[str, object]:
    """The document of ``search --batch --json``, without its version."""
    return {
        "queries": [
            {
                "text": each.name,
                "asked": each.query,
                "understood": each.understood,
                "total": each.total,
                "partial": each.partial,
                "unread": each.unread,
                "first": each.first or None,
                "latest": each.latest or None,
                "notes": list(each.notes),
            }
            for each in found
        ]
    }


def as_table(found: Iterable[Tally]) -> str:
    """The table as text with tabs, as spreadsheets and documents take it from the clipboard."""
    rows = [
        (guarded(safe_line(each.name)), f"{each.total}", each.first, each.latest, f"{each.unread}")
        for each in found
    ]
    return "".join(
        "\t".join(row) + "\n" for row in [("name", "articles", "first", "latest", "unread"), *rows]
    )
