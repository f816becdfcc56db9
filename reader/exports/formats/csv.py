"""CSV (RFC 4180) with a line of names, one excerpt a line, tags apart by semicolons.

A spreadsheet takes a cell for a formula that begins with ``=``, ``+``, ``-``, ``@`` (also in their wide forms,
also behind white space). Such a cell gets an apostrophe in front, which spreadsheets hide (OWASP, "CSV
Injection"); so does one that begins with an apostrophe, so that ``unguarded`` gives back every cell.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from typing import Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.views import ExcerptView, excerpt_view

COLUMNS: Final = (
    "id", "article", "quote", "note", "tags", "state", "created", "start", "end",
    "title", "byline", "publisher", "date", "url", "citation",
)  # fmt: skip
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠'\t\r]")


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions) -> None:
    lines = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    for exported in excerpts:
        view = excerpt_view(exported, options.style)
        lines.writerow([guarded(cell) for cell in cells(view)])


def cells(view: ExcerptView) -> list[str]:
    """One excerpt as text cells, in the order of ``COLUMNS``."""
    values = {name: getattr(view, name) for name in COLUMNS}
    return [str(value) if not isinstance(value, tuple) else "; ".join(value) for value in values.values()]


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The way back from ``guarded``."""
    return cell.removeprefix("'")


FORMAT: Final = Format("CSV", ".csv", "text/csv", _write)
