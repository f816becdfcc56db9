"""Two compared texts laid out: which row of the screen shows which lines of which sentences.

Laid out from the start on, as far as asked, so that long texts do not hold the screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final, NamedTuple

from reader.app.reading.wrap import Line, Lines
from reader.model.comparison import Comparison, Kinship, Sentence, SentencePair

_BATCH: Final = 16  # pairs laid out between two looks at the clock


class Row(NamedTuple):
    """What a row shows: lines of the first and second sentence of a pair, as ranges of these; none is blank."""

    pair: int
    first: Line | None = None
    second: Line | None = None


class SideBySide:
    """The rows of a comparison.

    Args:
        comparison: what is laid out.
        width: cells of a line of text.
        columns: 2 with both texts beside each other, 1 with what differs one below the other.

    Attributes:
        rows: those that are made.
        tops: for each pair that is laid out its first row.
    """

    def __init__(self, comparison: Comparison, width: int, columns: int) -> None:
        self.comparison = comparison
        self.width = width
        self.columns = columns
        self.rows: list[Row] = []
        self.tops: list[int] = []

    @property
    def complete(self) -> bool:
        """Whether all pairs are laid out."""
        return len(self.tops) == len(self.comparison.pairs)

    def make_for(self, seconds: float) -> None:
        """Lay out pairs for a while."""
        until = perf_counter() + seconds
        while not self.complete and perf_counter() < until:
            for _ in range(min(_BATCH, len(self.comparison.pairs) - len(self.tops))):
                self._add()

    def bottom(self, pair: int) -> int:
        """The row after the last one of a pair that is laid out, and of the blank one before the next."""
        return self.tops[pair + 1] if pair + 1 < len(self.tops) else len(self.rows)

    def sentence(self, pair: int, side: int) -> str:
        """A sentence on one line: code point for code point as in its text."""
        one = self.comparison.pairs[pair]
        sentence, text = (one.second, self.comparison.second) if side else (one.first, self.comparison.first)
        return "" if sentence is None else text[sentence.start : sentence.end].replace("\n", " ")

    def _add(self) -> None:
        number = len(self.tops)
        if number and self._begins_paragraph(self.comparison.pairs[number]):
            self.rows.append(Row(number - 1))
        self.tops.append(len(self.rows))
        first, second = self._lines(number, 0), self._lines(number, 1)
        if self.columns == 1:
            pair = self.comparison.pairs[number]
            self.rows += [Row(number, first=line) for line in first]
            if pair.kind is not Kinship.ALIKE:
                self.rows += [Row(number, second=line) for line in second]
            return
        for at in range(max(len(first), len(second))):
            self.rows.append(
                Row(number, *(lines[at] if at < len(lines) else None for lines in (first, second)))
            )

    def _lines(self, pair: int, side: int) -> list[Line]:
        lines = Lines(self.sentence(pair, side), self.width)
        lines.make_all()
        return [lines.line(at) for at in range(len(lines))]

    def _begins_paragraph(self, pair: SentencePair) -> bool:
        """Whether either text has a new paragraph here."""
        return any(
            not text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start].strip()
            for sentence, text in ((pair.first, self.comparison.first), (pair.second, self.comparison.second))
            if sentence is not None
        )


def differences(comparison: Comparison) -> Iterator[int]:
    """The pairs at which a difference begins: each changed sentence, each run of others of one kind."""
    before: tuple[Kinship, bool] = (Kinship.ALIKE, False)
    for number, pair in enumerate(comparison.pairs):
        now = (pair.kind, pair.moved)
        if now != (Kinship.ALIKE, False) and (pair.kind is Kinship.CHANGED or now != before):
            yield number
        before = now


def sign(pair: SentencePair, side: int | None = None) -> str:
    """What a pair is, in three cells: moved or not, changed or not, in which text alone.

    Args:
        pair: the pair.
        side: whose sentence the sign stands before, where only one is beside it.
    """
    moved = "⇅" if pair.moved else " "
    if pair.kind is Kinship.CHANGED:
        return f"{moved}~{'' if side is None else 'AB'[side]}".ljust(3)
    return f"{moved}{ {Kinship.FIRST: 'A', Kinship.SECOND: 'B'}.get(pair.kind, '') }".ljust(3)


def place_of(pair: SentencePair, side: int) -> tuple[int, Sentence]:
    """Which text to open to see a pair, and its sentence there: that of a side, unless it has none."""
    if side == 1 and pair.second is not None:
        return 1, pair.second
    if pair.first is not None:
        return 0, pair.first
    assert pair.second is not None
    return 1, pair.second
