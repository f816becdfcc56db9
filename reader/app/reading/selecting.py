"""Selecting by keys: an anchor that stays, a caret that moves, and what the two hold between them.

A place is a boundary between two characters, not a character, so ``e`` ends right behind the word and the
two ends never include more than was passed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from reader.app.reading import caret
from reader.app.reading.motion import Motion, Unit
from reader.app.reading.quotation import quotation_at
from reader.app.reading.wrap import Lines
from reader.model.article import Span
from reader.text.sentences import paragraphs, sentences, words

_SPANS: Final[dict[Unit, caret.Spans]] = {Unit.SENTENCE: sentences, Unit.PARAGRAPH: paragraphs}
_FORWARD: Final = frozenset(
    {Motion.NEXT_LINE, Motion.NEXT_PARAGRAPH, Motion.NEXT_SENTENCE, Motion.NEXT_WORD, Motion.WORD_END}
)
_BACKWARD: Final = frozenset(
    {Motion.PREVIOUS_LINE, Motion.PREVIOUS_PARAGRAPH, Motion.PREVIOUS_SENTENCE, Motion.PREVIOUS_WORD}
)


@dataclass(frozen=True, slots=True)
class Selecting:
    """A selection being made by keys.

    Attributes:
        anchor, caret: code points of the text, both between clusters.
        whole: whole paragraphs are selected, those of the anchor and the caret included.
        column: the cell that ``NEXT_LINE`` and ``PREVIOUS_LINE`` keep to.
        shown: what is held was pointed at by the program, such as a mention; a sentence or paragraph taken
            then begins where it begins, not at the mention.
    """

    anchor: int
    caret: int
    whole: bool = False
    column: int | None = None
    shown: bool = False

    def span(self, text: str) -> Span:
        """What is selected."""
        low, high = sorted((self.anchor, self.caret))
        if not self.whole:
            return low, high
        return min(low, caret.around(paragraphs, text, low)[0]), caret.around(paragraphs, text, high)[1]

    def taken(self, *, whole: bool) -> Selecting:
        """Between the same ends, by whole paragraphs or to the letter."""
        return Selecting(self.anchor, self.caret, whole=whole)

    def swapped(self) -> Selecting:
        """The other end moves from now on."""
        return replace(self, anchor=self.caret, caret=self.anchor, column=None)

    def anew(self) -> Selecting:
        """Nothing is held, and the selection begins where the moving end is."""
        return replace(self, anchor=self.caret, column=None, shown=False)

    def moved(self, motion: Motion, lines: Lines) -> Selecting:
        """The caret after a motion."""
        if self.whole and motion in _FORWARD | _BACKWARD:
            return self._paragraph_further(1 if motion in _FORWARD else -1, lines.text)
        if motion in (Motion.NEXT_LINE, Motion.PREVIOUS_LINE):
            column = caret.column_of(lines, self.caret) if self.column is None else self.column
            by = 1 if motion is Motion.NEXT_LINE else -1
            there = caret.vertically(lines, self.caret, by, column)
            return replace(self, caret=there, column=column, shown=False)
        return replace(self, caret=_LEADS[motion](lines, self.caret), column=None, shown=False)

    def extended(self, unit: Unit, direction: int, text: str) -> Selecting:
        """By a whole sentence or paragraph; an empty or shown selection takes the one around its start.

        Backwards it gives up what was taken last, and from the anchor on it grows towards the start.
        """
        spans, at = _SPANS[unit], self.caret
        if self.whole:
            return self._paragraph_further(direction, text)
        if direction > 0 and (self.shown or at == self.anchor):
            start, end = caret.around(spans, text, self.anchor)
            return replace(self, anchor=start, caret=end, column=None, shown=False)
        if direction > 0:
            onward = caret.next_end if at >= self.anchor else caret.next_start
            return replace(self, caret=onward(spans, text, at), column=None)
        if at > self.anchor:
            return replace(self, caret=max(self.anchor, caret.previous_end(spans, text, at)), column=None)
        return replace(self, caret=caret.previous_start(spans, text, at), column=None)

    def quotation(self, text: str) -> Selecting | None:
        """To the closing mark; an empty selection takes the whole quotation. ``None``: no quotation near."""
        found = quotation_at(text, self.caret)
        if found is None:
            return None
        anchor = found[0] if self.caret == self.anchor else min(self.anchor, self.caret)
        return replace(self, anchor=anchor, caret=found[1], column=None)

    def _paragraph_further(self, direction: int, text: str) -> Selecting:
        start = caret.around(paragraphs, text, self.caret)[0]
        if direction < 0:
            return replace(self, caret=caret.previous_start(paragraphs, text, start), column=None)
        following = caret.next_start(paragraphs, text, start)
        return replace(self, caret=start if following >= len(text) else following, column=None)


_LEADS: Final[dict[Motion, Callable[[Lines, int], int]]] = {
    Motion.NEXT_CHARACTER: caret.next_character,
    Motion.PREVIOUS_CHARACTER: caret.previous_character,
    Motion.NEXT_WORD: lambda lines, at: caret.next_start(words, lines.text, at),
    Motion.PREVIOUS_WORD: lambda lines, at: caret.previous_start(words, lines.text, at),
    Motion.WORD_END: lambda lines, at: caret.next_end(words, lines.text, at),
    Motion.NEXT_SENTENCE: lambda lines, at: caret.next_start(sentences, lines.text, at),
    Motion.PREVIOUS_SENTENCE: lambda lines, at: caret.previous_start(sentences, lines.text, at),
    Motion.NEXT_PARAGRAPH: lambda lines, at: caret.next_start(paragraphs, lines.text, at),
    Motion.PREVIOUS_PARAGRAPH: lambda lines, at: caret.previous_start(paragraphs, lines.text, at),
    Motion.LINE_START: caret.line_start,
    Motion.LINE_END: caret.line_end,
    Motion.TEXT_START: lambda lines, _: caret.next_start(paragraphs, lines.text, -1),
    Motion.TEXT_END: lambda lines, _: caret.text_end(lines.text),
}
