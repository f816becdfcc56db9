"""Ranges of a text with the name of a style, found by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

Painted = tuple[int, int, str]
"""Start, end (exclusive) in code points, and the name of a style, such as ``person`` or ``hit``."""

ENTITIES: Final = "entities"
EXCERPTS: Final = "excerpts"
HITS: Final = "hits"
ORDER: Final = (ENTITIES, EXCERPTS, HITS)
"""Layers from the lowest to the highest; current hit, selection and caret lie above them."""


class Layer:
    """Ranges in the order of their starts. They may overlap; empty ones are left out."""

    def __init__(self, spans: Iterable[Painted] = ()) -> None:
        self.spans: tuple[Painted, ...] = tuple(sorted(span for span in spans if span[0] < span[1]))
        self._starts = [start for start, _, _ in self.spans]
        self._reach = list(accumulate((end for _, end, _ in self.spans), max))

    def __len__(self) -> int:
        return len(self.spans)

    def between(self, start: int, end: int) -> Iterator[Painted]:
        """The ranges that share a code point with ``start`` to ``end``."""
        for at in range(bisect_right(self._reach, start), bisect_left(self._starts, end)):
            if self.spans[at][1] > start:
                yield self.spans[at]

    def from_place(self, offset: int) -> int:
        """Position of the first range that starts at ``offset`` or later; ``len`` when there is none."""
        return bisect_left(self._starts, offset)


NOTHING: Final = Layer()
