"""The words by which two sentences differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from reader.inquiry.comparing.units import even
from reader.model.article import Span
from reader.text.alignment import Block, matching_blocks, tokens

_MOST: Final = 20_000_000  # pairs of tokens in all: about two seconds


class Marker:
    """Marks the words of one pair of sentences after the other, until that took too long.

    Attributes:
        stopped: the last pairs were marked as wholes.
    """

    def __init__(self) -> None:
        self._left = _MOST
        self.stopped = False

    def marks(self, first: str, second: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """What of either the other does not have, as ranges of code points of each."""
        here, there = tokens(first), tokens(second)
        self._left -= len(here) * len(there)
        if self._left < 0:
            self.stopped = True
            return ((0, len(first)),), ((0, len(second)),)
        blocks = matching_blocks([even(token) for token in here], [even(token) for token in there])
        telling = _telling(blocks, here, there)
        return (
            _between([(block.was, block.was + block.size) for block in telling], here),
            _between([(block.now, block.now + block.size) for block in telling], there),
        )


def _telling(blocks: Sequence[Block], here: Sequence[str], there: Sequence[str]) -> list[Block]:
    """Without the lone words that happen to be the same in the midst of what was written anew.

    As in the semantic clean-up of Neil Fraser's diff-match-patch: a piece goes that is much shorter than what
    was changed before it, and than what was changed behind it.
    """
    first, second = [0, *accumulate(map(len, here))], [0, *accumulate(map(len, there))]
    kept = [Block(0, 0, 0), *blocks, Block(len(here), len(there), 0)]
    changed = [
        max(
            first[after.was] - first[before.was + before.size],
            second[after.now] - second[before.now + before.size],
        )
        for before, after in pairwise(kept)
    ]
    return [
        block
        for block, before, behind in zip(blocks, changed, changed[1:], strict=False)
        if first[block.was + block.size] - first[block.was] >= min(before, behind) / 2
    ]


def _between(same: Sequence[Span], pieces: Sequence[str]) -> tuple[Span, ...]:
    """What stands between runs of pieces that are the same, as ranges of code points without white space."""
    starts = [0, *accumulate(map(len, pieces))]
    found = []
    for (_, low), (high, _) in pairwise([(0, 0), *same, (len(pieces), len(pieces))]):
        if low < high:
            found.append((starts[low], starts[high - 1] + len(pieces[high - 1].rstrip())))
    return tuple(span for span in found if span[0] < span[1])
