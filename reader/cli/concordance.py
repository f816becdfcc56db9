"""The concordance on the command line: every hit in context, aligned, one line each."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.cli.context import Context
from reader.exports.concordance import line_record, write_csv
from reader.inquiry.lineorder import LineOrder, in_order
from reader.model.answer import Answer
from reader.model.concordance import ConcordanceLine

if TYPE_CHECKING:
    from reader.inquiry.inquiry import Inquiry

SORTS: Final = {"left": LineOrder.LEFT, "right": LineOrder.RIGHT}
"""The orders that a concordance has beside that of its articles, newest first."""

MOST: Final = 100_000
"""Lines that are printed at most: those of the newest articles."""

_PART: Final = 200  # articles at a time
_WIDE: Final = 160  # columns where the terminal does not say


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines of a query, in the order asked for.

    Attributes:
        lines: at most as many as were asked for.
        total: how many there are in all.
        articles: in how many articles.
    """

    lines: Sequence[ConcordanceLine]
    total: int
    articles: int


def gather(inquiry: Inquiry, query: str, sort: str | None, limit: int | None) -> Concordance:
    """The lines of a query; ``limit`` counts in the order asked for. All are counted, the first ``MOST`` kept."""
    found: list[ConcordanceLine] = []
    articles = total = 0
    offset: int | None = 0
    while offset is not None:
        part = inquiry.concordance(query, offset, _PART)
        found += part.lines[: MOST - len(found)]
        total += len(part.lines)
        articles, offset = part.articles, part.following
    ordered = in_order(found, SORTS.get(sort or "", LineOrder.ARTICLE))
    return Concordance(ordered[:limit], total, articles)


def print_concordance(context: Context, found: Concordance) -> None:
    """Lines for people: date, left context up to a column, hit, right context, as wide as the terminal."""
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - only here are columns counted

    columns = shutil.get_terminal_size((_WIDE, 0)).columns
    left = max(10, (columns - 12) * 9 // 20)
    for line in found.lines:
        before = line.left[-left:]
        while cell_len(before) > left:
            before = before[1:]
        hit = f"\x1b[1m{line.hit}\x1b[0m" if context.colour else line.hit
        after = set_cell_size(line.right, max(0, columns - 12 - left - cell_len(line.hit))).rstrip()
        date = line.date.iso if line.date else ""
        context.print(f"{date:10}  {' ' * (left - cell_len(before))}{before}{hit}{after}")


def print_records(context: Context, found: Concordance) -> None:
    """One JSON object a line."""
    for line in found.lines:
        context.print_jsonl(line_record(line))


def concordance_record(answer: Answer, found: Concordance) -> dict[str, object]:
    """The document of ``search --concordance --json``, without its version."""
    return {
        "query": {"text": answer.text, "understood": answer.understood},
        "articles": found.articles,
        "total": found.total,
        "lines": [line_record(line) for line in found.lines],
    }


def print_csv(context: Context, found: Concordance) -> None:
    """CSV (RFC 4180) with a line of names."""
    write_csv(found.lines, context.out)
