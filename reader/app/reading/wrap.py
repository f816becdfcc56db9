"""Breaks a text into screen lines, as far as asked.

Lines are ranges of the original text: nothing is copied. They are made from the start on, so what stands
above a line is always known and the lines of a long text can be made while it is already being read. Text
of one cell a code point costs one step a line, not one a character.

Spaces and line ends between two lines belong to neither. Korean breaks at its spaces like Latin, Chinese
and Japanese anywhere but before a closing and after an opening mark (kinsoku, JIS X 4051).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from time import perf_counter
from typing import Final, NamedTuple

from reader.app.reading.clusters import WIDE, Cluster, clusters, is_mark, next_odd

TAB: Final = 8
"""Cells between tab stops."""

_SPACES: Final = " \t\u3000"
_SPACE_RUN: Final = re.compile(f"[{_SPACES}]*")
_INK: Final = re.compile(r"\S")
_WIDE_RUN: Final = f"[{WIDE}]*"
_BREAKS_AROUND: Final = f"[{WIDE}\U0001f300-\U0001faff\U00020000-\U0003ffff]"
_NOT_FIRST: Final = frozenset(
    "、。，．・：；？！ー々〻’”）〕］｝〉》」』】〙〗ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}»"
)
_NOT_LAST: Final = frozenset("‘“（〔［｛〈《「『【〘〖([{«")
_PUSHED: Final = 4  # how many marks at most are pushed down to the next line
_BATCH: Final = 64  # lines made between two looks at the clock


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """A pattern, compiled when the first text needs it: most need none of these."""
    return re.compile(source)


class Line(NamedTuple):
    """Code points of one screen line; empty for the blank line between two paragraphs."""

    start: int
    end: int


class Lines:
    """The screen lines of ``text`` at ``width`` cells.

    A blank line stands between two paragraphs however many line ends divide them in the text; it carries
    the start of the paragraph that follows, so that the line of an offset is found by one bisection.
    """

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(2, width)  # a wide character must fit
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._paragraph_end = -1
        self._at = 0
        self._done = False
        self._odd = -1
        self._next_paragraph()

    def __len__(self) -> int:
        """How many lines are made so far."""
        return len(self._starts)

    @property
    def complete(self) -> bool:
        """Whether all lines are made."""
        return self._done

    @property
    def estimate(self) -> int:
        """How many lines there will be, by the share of the text that is done."""
        if self._done or not self._starts:
            return len(self._starts)
        return max(len(self._starts) + 1, round(len(self._starts) * len(self.text) / max(1, self._at)))

    def line(self, index: int) -> Line:
        """The line at ``index``, which must be made."""
        return Line(self._starts[index], self._ends[index])

    def line_of(self, offset: int) -> int:
        """The line that shows a code point (or the line before, for what stands between lines).

        Makes lines up to there; 0 in a text without lines.
        """
        self.make(offset=offset)
        return max(0, bisect_right(self._starts, offset) - 1)

    def make(self, *, lines: int = 0, offset: int = -1) -> None:
        """Make at least ``lines`` lines, and those up to code point ``offset``."""
        while not self._done and (len(self._starts) < lines or self._at <= offset):
            self._step()

    def make_all(self) -> None:
        """Make all lines."""
        while not self._done:
            self._step()

    def make_for(self, seconds: float) -> None:
        """Make lines for a while."""
        until = perf_counter() + seconds
        while not self._done and perf_counter() < until:
            self.make(lines=len(self._starts) + _BATCH)

    # -- one line -----------------------------------------------------------------------------------

    def _step(self) -> None:
        start, stop = self._at, self._paragraph_end
        end, after = self._plain(start, stop) or self._wide(start, stop) or self._mixed(start, stop)
        self._starts.append(start)
        self._ends.append(end)
        self._at = after
        if after >= stop:
            self._next_paragraph()

    def _next_paragraph(self) -> None:
        ink = _INK.search(self.text, self._at)
        if ink is None:
            self._at, self._done = len(self.text), True
            return
        start = self.text.rfind("\n", 0, ink.start()) + 1
        first = ink.start()
        if first > start and self._stands_on_space(first):
            first -= 1
        if first - start > self.width or line_width(self.text, start, first) > self.width // 2:
            start = first  # the indentation leaves no room for words
        end = self.text.find("\n", first)
        end = len(self.text) if end < 0 else end
        end = start + len(self.text[start:end].rstrip(_SPACES))
        if self._starts:
            self._starts.append(start)
            self._ends.append(start)
        self._at, self._paragraph_end = start, end

    def _plain(self, start: int, stop: int) -> tuple[int, int] | None:
        """A line of one cell a code point."""
        if self._odd < start:
            self._odd = next_odd(self.text, start)
        if self._odd >= stop and stop - start <= self.width:
            return stop, stop
        if self._odd <= start + self.width:  # also not at the first one after: it may be a mark on the last
            return None
        cut = self.text.rfind(" ", start + 1, start + self.width + 1)
        return self._cut_at_space(start, cut) if cut > start else (start + self.width,) * 2

    def _wide(self, start: int, stop: int) -> tuple[int, int] | None:
        """A line of two cells a code point."""
        cut = start + self.width // 2
        run = _pattern(_WIDE_RUN).match(self.text, start, cut + 1).end()  # type: ignore[union-attr]  # matches emptiness
        if run == stop and stop <= cut:
            return stop, stop
        if run <= cut or cut >= stop:
            return None
        for at in range(cut, max(start, cut - _PUSHED), -1):
            if self.text[at] not in _NOT_FIRST and self.text[at - 1] not in _NOT_LAST:
                return at, at
        return cut, cut

    def _mixed(self, start: int, stop: int) -> tuple[int, int]:
        """A line of anything, cluster by cluster."""
        window = 2 * self.width + 16
        while True:
            high = min(stop, start + window)
            found = clusters(self.text, start, high)
            if high < stop:
                found.pop()  # it may go on behind the window
            end = self._fit(found, start, whole=high >= stop)
            if end is not None:
                return end
            window *= 4

    def _fit(self, found: list[Cluster], start: int, *, whole: bool) -> tuple[int, int] | None:
        """End of the line and start of the next one; ``None`` when more clusters are needed to tell."""
        cells, cut, text = 0, -1, self.text
        for low, high, width in found:
            char = text[low]
            blank = high - low == 1 and char in _SPACES
            if low > start and (blank or _may_break(text, low)):
                cut = low
            cells += TAB - cells % TAB if char == "\t" else width
            if cells > self.width and not blank:
                if cut <= start:
                    cut = max(low, found[0].end)  # one cluster at least, however wide
                    return cut, cut
                return self._cut_at_space(start, cut)
        return (found[-1].end, found[-1].end) if whole else None

    def _cut_at_space(self, start: int, cut: int) -> tuple[int, int]:
        """Leave out the spaces around a break."""
        end = cut
        while end > start and self.text[end - 1] in _SPACES:
            end -= 1
        after = _SPACE_RUN.match(self.text, cut).end()  # type: ignore[union-attr]  # matches emptiness
        if cut < after < len(self.text) and self._stands_on_space(after):
            after -= 1  # that space is a character of its own
        return (end, after) if end > start else (cut, after)

    def _stands_on_space(self, at: int) -> bool:
        """Whether a code point behind a space is a mark on it; a tab carries none."""
        return is_mark(self.text[at]) and self.text[at - 1] != "\t"


def line_width(text: str, start: int, end: int) -> int:
    """Cells that a line from ``start`` to ``end`` fills, its tabs reaching to their stops."""
    cells = 0
    for low, _, width in clusters(text, start, end):
        cells += TAB - cells % TAB if text[low] == "\t" else width
    return cells


def _is_wide(char: str) -> bool:
    return _pattern(_BREAKS_AROUND).match(char) is not None


def _may_break(text: str, at: int) -> bool:
    """Whether a line may end before ``text[at]`` though there is no space."""
    before, after = text[at - 1], text[at]
    return (
        (_is_wide(before) or _is_wide(after))
        and after not in _NOT_FIRST
        and before not in _NOT_LAST
        and before not in _SPACES
    )
