"""All hits of a query in order, as far as anybody looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.model.article import ArticleId
from reader.model.query import Hit, Page

HEAD: Final = 1000
"""So many hits are put in order at first: of fifty thousand that takes a fifth of the time."""


@dataclass(slots=True)
class Ranked:
    """Hits of one kind.

    Attributes:
        documents: their numbers.
        scores: their points.
        keys: the smallest comes first; all different.
        ordered: how many stand in order by now.
    """

    documents: NDArray[np.int64]
    scores: NDArray[np.float32]
    keys: NDArray[np.uint64]
    ordered: int = 0

    def window(self, low: int, high: int) -> Iterator[tuple[int, float]]:
        """The hits ``low`` to ``high``: document and score."""
        self._put_in_order(min(high, len(self.documents)))
        window = slice(low, high)
        return zip(self.documents[window].tolist(), self.scores[window].tolist(), strict=True)

    def _put_in_order(self, upto: int) -> None:
        if upto <= self.ordered:
            return
        if upto <= HEAD < len(self.keys):
            order = np.argpartition(self.keys, HEAD)
            order[:HEAD] = order[:HEAD][np.argsort(self.keys[order[:HEAD]])]
            self.ordered = HEAD
        else:
            order = np.argsort(self.keys)
            self.ordered = len(order)
        self.documents, self.scores, self.keys = self.documents[order], self.scores[order], self.keys[order]


@dataclass(frozen=True, slots=True)
class Ordering:
    """Complete hits, and the partial ones that follow when there are any."""

    parts: Sequence[Ranked]
    cut: str = ""

    def page(self, ids: NDArray[np.uint64], offset: int, limit: int) -> Page:
        """A window; ``ids`` are those of all documents."""
        low, high = max(offset, 0), max(offset, 0) + max(limit, 0)
        hits: list[Hit] = []
        before = 0
        for number, part in enumerate(self.parts):
            window = part.window(max(low - before, 0), max(high - before, 0))
            hits += [
                Hit(ArticleId(f"{int(ids[document]):016x}"), score, complete=number == 0)
                for document, score in window
            ]
            before += len(part.documents)
        total = len(self.parts[0].documents)
        return Page(total, tuple(hits), offset, before - total, self.cut)

    def part_of(self, document: int) -> int | None:
        """0 for a complete hit, 1 for a partial one, ``None`` for none."""
        return next((number for number, part in enumerate(self.parts) if document in part.documents), None)
