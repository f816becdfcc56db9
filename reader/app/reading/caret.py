"""Where a motion leads: from a code point of a text to another, always between clusters.

Only a stretch of text around the caret is looked at, so that a motion in a megabyte without a line end
takes no longer than in a short article.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from reader.app.reading.clusters import clusters
from reader.app.reading.wrap import TAB, Lines, line_width
from reader.model.article import Span
from reader.text.sentences import words

_REACH: Final = 4_000  # code points looked at first, on each side

Spans = Callable[[str, int, int], Iterator[Span]]


# -- by character and screen line ---------------------------------------------------------------------


def next_character(lines: Lines, at: int) -> int:
    """The end of the cluster at the caret, or the next line's start; the last place stays."""
    index = lines.line_of(at)
    while True:
        lines.make(lines=index + 1)
        if index >= len(lines):
            return at
        for stop in stops(lines, index):
            if stop > at:
                return stop
        index += 1


def previous_character(lines: Lines, at: int) -> int:
    """The start of the cluster before the caret, or the end of the line before; the first place stays."""
    for index in range(lines.line_of(at), -1, -1):
        if index < len(lines):
            before = [stop for stop in stops(lines, index) if stop < at]
            if before:
                return before[-1]
    return at


def stops(lines: Lines, index: int) -> list[int]:
    """Where the caret can stand in a line, its end included; nowhere in the line between two paragraphs."""
    start, end = lines.line(index)
    return [*(cluster.start for cluster in clusters(lines.text, start, end)), end] if end > start else []


def vertically(lines: Lines, at: int, by: int, column: int) -> int:
    """The place ``by`` lines further, nearest to cell ``column``; blank lines are stepped over."""
    index = lines.line_of(at) + by
    lines.make(lines=index + 2)
    step = 1 if by > 0 else -1
    while 0 <= index < len(lines) and not lines.line(index).end > lines.line(index).start:
        index += step
        lines.make(lines=index + 2)
    if not len(lines):
        return at
    if not 0 <= index < len(lines):
        return line_end(lines, at) if by > 0 else line_start(lines, at)
    return offset_at(lines, index, column)


def offset_at(lines: Lines, index: int, cell: int) -> int:
    """The start of the cluster shown at a cell of a line; the line's end right of it."""
    start, end = lines.line(index)
    right = 0
    for low, _, width in clusters(lines.text, start, end):
        right += TAB - right % TAB if lines.text[low] == "\t" else width
        if cell < right:
            return low
    return end


def column_of(lines: Lines, at: int) -> int:
    """The cell at which the caret stands in its line."""
    if not len(lines):
        return 0
    start, end = lines.line(lines.line_of(at))
    return line_width(lines.text, start, max(start, min(at, end)))


def line_start(lines: Lines, at: int) -> int:
    """Where the screen line of the caret begins."""
    index = lines.line_of(at)
    return lines.line(index).start if index < len(lines) else at


def line_end(lines: Lines, at: int) -> int:
    """Where the screen line of the caret ends."""
    index = lines.line_of(at)
    return lines.line(index).end if index < len(lines) else at


def snap(lines: Lines, start: int, end: int) -> Span:
    """A range widened to whole clusters."""
    return _snapped(lines, start, up=False), _snapped(lines, end, up=True)


def _snapped(lines: Lines, at: int, *, up: bool) -> int:
    at = max(0, min(at, len(lines.text)))
    index = lines.line_of(at)
    if index >= len(lines):
        return at
    start, end = lines.line(index)
    if not start < at < end:
        return at
    places = stops(lines, index)
    return places[bisect_left(places, at) if up else bisect_right(places, at) - 1]


# -- by word, sentence, paragraph -------------------------------------------------------------------------


def next_start(unit: Spans, text: str, at: int) -> int:
    """Where the next word, sentence or paragraph begins; the end of the text behind the last one."""
    return _seek(unit, text, at, lambda found: next((s for s, _ in found if s > at), None), text_end(text))


def previous_start(unit: Spans, text: str, at: int) -> int:
    """Where this word, sentence or paragraph begins, or from its beginning the one before."""
    return _seek(unit, text, at, lambda found: _last(s for s, _ in found if s < at), 0)


def next_end(unit: Spans, text: str, at: int) -> int:
    """Where this word, sentence or paragraph ends, or from its end the next one."""
    return _seek(unit, text, at, lambda found: next((e for _, e in found if e > at), None), text_end(text))


def previous_end(unit: Spans, text: str, at: int) -> int:
    """Where the word, sentence or paragraph before ends."""
    return _seek(unit, text, at, lambda found: _last(e for _, e in found if e < at), 0)


def around(unit: Spans, text: str, at: int) -> Span:
    """The sentence or paragraph at the caret; between two the later one, behind the last one the last."""
    end = next_end(unit, text, at)
    return previous_start(unit, text, end), end


def word_at(text: str, at: int) -> Span | None:
    """The word that covers a code point."""
    end = next_end(words, text, at)
    start = previous_start(words, text, end)
    return (start, end) if start <= at < end else None


def text_end(text: str) -> int:
    """The end of the last line that is not blank."""
    return len(text.rstrip())


def _last(places: Iterator[int]) -> int | None:
    found = None
    for found in places:  # noqa: B007 - the last one is the answer
        pass
    return found


def _seek(
    unit: Spans, text: str, at: int, pick: Callable[[Sequence[Span]], int | None], otherwise: int
) -> int:
    """Look around the caret, ever wider, until ``pick`` finds a place among spans that are whole."""
    reach = _REACH
    while True:
        low, high = max(0, at - reach), min(len(text), at + reach)
        place = pick(_whole(unit, text, low, high))
        if place is not None:
            return place
        if low == 0 and high == len(text):
            return otherwise
        reach *= 8


def _whole(unit: Spans, text: str, low: int, high: int) -> Sequence[Span]:
    """The spans of a stretch without those that its edges may have cut or misled."""
    found = list(unit(text, low, high))
    first = 0 if low == 0 or text[low - 1] == "\n" else 1
    last = len(found) if high == len(text) or text[high] == "\n" else -2
    return found[first:last]
