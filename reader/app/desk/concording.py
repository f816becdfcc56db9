"""The lines of a concordance, gathered part by part, in the order the user wants."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, TextIO

from reader.model.concordance import ConcordanceLine
from reader.newsroom import SearchDesk

MOST: Final = 100_000  # lines
_FIRST: Final = 16  # articles in the first part, so that it is there at once
_PART: Final = 48  # articles; a question asked meanwhile waits no longer than such a part takes
COLUMNS: Final = ("left", "hit", "right", "article", "start", "end", "title", "publisher", "date")


class LineOrder(StrEnum):
    """How the lines are sorted."""

    ARTICLE = "article"
    LEFT = "left context"
    RIGHT = "right context"


class Concording:
    """Gathers the lines of one query.

    Args:
        search: gives the parts.
        text: the query.

    Attributes:
        lines: those that are here, in the order asked for.
        order: how they are sorted; lines that come later stand at the end until all are here.
        articles: how many articles the query finds; 0 until the first part is here.
        whole: all lines are here.
        cut: there are more than are shown.
    """

    def __init__(self, search: SearchDesk, text: str) -> None:
        self._search = search
        self.text = text
        self._found: list[ConcordanceLine] = []
        self.lines: list[ConcordanceLine] = []
        self.order = LineOrder.ARTICLE
        self.articles = 0
        self.whole = False
        self.cut = False

    async def gather(self, arrived: Callable[[], None]) -> None:
        """Fetch everything; ``arrived`` is called after each part.

        Raises:
            NewsreaderError: when the search cannot answer.
        """
        offset: int | None = 0
        limit = _FIRST
        while offset is not None:
            part = await self._search.concordance(self.text, offset, limit)
            room = MOST - len(self._found)
            self.cut = len(part.lines) > room or (len(part.lines) == room and part.following is not None)
            self.articles, offset, limit = part.articles, part.following, _PART
            self._found += part.lines[:room]
            self.lines += part.lines[:room]
            if self.cut:
                break
            arrived()
        self.whole = True
        self.sort(self.order)
        arrived()

    def sort(self, order: LineOrder) -> None:
        """Put the lines that are here into another order."""
        self.order = order
        if order is LineOrder.ARTICLE:
            self.lines = list(self._found)
        else:
            self.lines = sorted(self._found, key=left_key if order is LineOrder.LEFT else right_key)


def left_key(line: ConcordanceLine) -> tuple[list[str], str]:
    """Sorts by the words before the hit, the nearest first."""
    return [_folded(word) for word in reversed(line.left.split()[-6:])], _folded(line.hit)


def right_key(line: ConcordanceLine) -> tuple[list[str], str]:
    """Sorts by the words behind the hit."""
    return [_folded(word) for word in line.right.split()[:6]], _folded(line.hit)


def _folded(word: str) -> str:
    """A word as it is sorted: without case, accents, and signs around it."""
    bare = word if word.isascii() else unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in bare.casefold() if sign.isalnum())


def write_csv(lines: Sequence[ConcordanceLine], out: TextIO) -> None:
    """CSV (RFC 4180) with a line of names; no cell is a formula."""
    from reader.exports.formats.csv import guarded  # noqa: PLC0415 - only an export needs it

    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for line in lines:
        table.writerow([guarded(cell) for cell in _cells(line)])


def _cells(line: ConcordanceLine) -> Iterator[str]:
    yield from (line.left, line.hit, line.right, line.article, str(line.start), str(line.end))
    yield from (line.title, line.publisher or "", line.date.iso if line.date else "")


def write_new_file(lines: Sequence[ConcordanceLine], folder: Path) -> Path:
    """Write the lines as CSV into a file that was not there before; its path.

    Raises:
        OSError: when it cannot be written.
    """
    number = 1
    while True:
        file = folder / f"concordance-{number}.csv"
        try:
            with file.open("x", encoding="utf-8", newline="") as out:
                write_csv(lines, out)
        except FileExistsError:
            number += 1
        else:
            return file
