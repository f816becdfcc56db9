"""All hits of a query in order, as far as anybody looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from reader.model.article import ArticleId
from reader.model.query import Hit, Page
from reader.search.whoosh.scoring import order_keys, steps

HEADS: Final = (100, 1000)
"""So many hits are put in order at first, then so many: of fifty thousand that takes a fifth of the time."""


@dataclass(slots=True)
class Ranked:
    """Hits of one kind.

    Attributes:
        documents: their numbers.
        scores: their points.
        ranks: of all documents, each another; of hits with equal scores the smallest comes first.
        by_score: the best hits come first; otherwise ranks alone count.
    """

    documents: NDArray[np.integer[Any]]
    scores: NDArray[np.float32]
    ranks: NDArray[np.uint32]
    by_score: bool
    _order: NDArray[np.int64] = field(
        default_factory=lambda: np.empty(0, np.int64)
    )  # the leading ones, in order

    @classmethod
    def in_order(cls, documents: NDArray[np.integer[Any]], ranks: NDArray[np.uint32]) -> Self:
        """Hits without points that are in order already."""
        every = np.arange(len(documents))
        return cls(documents, np.zeros(len(documents), np.float32), ranks, by_score=False, _order=every)

    def window(self, low: int, high: int) -> tuple[NDArray[np.integer[Any]], list[float]]:
        """The hits ``low`` to ``high``: documents and scores."""
        high = min(high, len(self.documents))
        if low < high > len(self._order):
            self._order = self._leading(high)
        chosen = self._order[low : max(low, high)]
        return self.documents[chosen], self.scores[chosen].tolist()

    def _leading(self, least: int) -> NDArray[np.int64]:
        """The positions of the first hits in order, ``least`` or more."""
        best = self._best(next((head for head in HEADS if least <= head), len(self.documents)))
        scores = self.scores[best] if self.by_score else None
        return best[np.argsort(order_keys(self.documents[best], self.ranks, scores))]

    def _best(self, least: int) -> NDArray[np.int64]:
        """The positions of hits that come before all others, ``least`` or more of them."""
        left = len(self.documents) - least
        if left <= least:  # little is saved
            return np.arange(len(self.documents))
        if self.by_score:
            rounded = steps(self.scores)
            return np.flatnonzero(rounded >= np.partition(rounded, left)[left])
        return np.argpartition(self.ranks[self.documents], least)[:least]


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
            documents, scores = part.window(max(low - before, 0), max(high - before, 0))
            hits += [
                Hit(ArticleId(f"{article:016x}"), score, complete=number == 0)
                for article, score in zip(ids[documents].tolist(), scores, strict=True)
            ]
            before += len(part.documents)
        total = len(self.parts[0].documents)
        return Page(total, tuple(hits), offset, before - total, self.cut)

    def part_of(self, document: int) -> int | None:
        """0 for a complete hit, 1 for a partial one, ``None`` for none."""
        return next((number for number, part in enumerate(self.parts) if document in part.documents), None)
