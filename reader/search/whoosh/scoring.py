"""Ranking: BM25F over the fields in which a clause was found, recency as a gentle tie-break.

Robertson, Zaragoza and Taylor (2004), "Simple BM25 extension to multiple weighted fields": occurrences are
weighted and normalised by length field by field, summed, and only then saturated::

    points = idf x tf (K1 + 1) / (tf + K1)        idf = ln(1 + (N - n + 0.5) / (n + 0.5))
    tf     = sum over fields of  boost x occurrences / (1 - B + B x length / average length)

with n of N articles meeting the clause; an occurrence in another form than typed counts half. Scores that
differ by less than ``STEP`` are equal, and the newer article comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.model.query import Field
from reader.search.whoosh.clauses import Met
from reader.search.whoosh.schema import TEXTS
from reader.search.whoosh.snapshot import Snapshot

K1: Final = 1.2
B: Final = 0.75
BOOST: Final = {Field.TITLE: 2.0}
STEP: Final = 0.02
_FEW: Final = 20  # times as many postings as documents: then each document is looked up
FORMULA: Final = (
    "BM25F over title (twice) and body; another form of a word counts half; nearly equal scores: newer first"
)


class Weighed(NamedTuple):
    """The articles that meet a clause in any field, ascending, and what each gets for it."""

    documents: NDArray[np.int32]
    points: NDArray[np.float32]


class Scorer:
    """Scores the articles of a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._norms: dict[Field, NDArray[np.float32]] = {}

    def weighed(self, met: Mapping[Field, Met]) -> Weighed:
        """Who meets a clause, and the points for it, given where it is met."""
        if len(met) < 2:
            found = [self._frequencies(field, part) for field, part in met.items()]
            documents, frequency = found[0] if found else (np.empty(0, np.int32), np.empty(0, np.float32))
        else:
            every = np.zeros(self._snapshot.size, np.float32)
            for field, part in met.items():
                where, often = self._frequencies(field, part)
                every[where] += often
            documents = np.flatnonzero(every).astype(np.int32)
            frequency = every[documents]
        rarity = log(1 + (self._snapshot.count - len(documents) + 0.5) / (len(documents) + 0.5))
        points = np.float32(rarity) * frequency * np.float32(K1 + 1) / (frequency + np.float32(K1))
        return Weighed(documents, points)

    def _frequencies(self, field: Field, part: Met) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        boost = np.float32(BOOST.get(field, 1.0))
        return part.documents, boost * part.weights / self._norm(field)[part.documents]

    def _norm(self, field: Field) -> NDArray[np.float32]:
        if field not in self._norms:
            lengths = self._snapshot.lengths[:, TEXTS.index(field)]
            alive = lengths[self._snapshot.alive]
            average = float(alive.mean()) if len(alive) else 0.0
            self._norms[field] = (1 - B + B * lengths / (average or 1.0)).astype(np.float32)
        return self._norms[field]


def summed(parts: Sequence[Weighed], documents: NDArray[np.integer[Any]], size: int) -> NDArray[np.float32]:
    """The points of several clauses for some documents out of ``size``."""
    if len(parts) == 1 and parts[0].documents is documents:
        return parts[0].points
    if len(documents) * _FEW < sum(len(part.documents) for part in parts):
        total: NDArray[np.float32] = np.zeros(len(documents), np.float32)
        for part in parts:
            if len(part.documents):
                at = np.minimum(np.searchsorted(part.documents, documents), len(part.documents) - 1)
                total += np.where(part.documents[at] == documents, part.points[at], np.float32(0))
        return total
    every = np.zeros(size, np.float32)
    for part in parts:
        every[part.documents] += part.points
    points: NDArray[np.float32] = every[documents]
    return points


def steps(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scores in whole steps: equal ones are equal."""
    rounded: NDArray[np.float32] = np.round(scores / np.float32(STEP))
    return rounded


def order_keys(
    documents: NDArray[np.integer[Any]], ranks: NDArray[np.uint32], scores: NDArray[np.float32] | None
) -> NDArray[np.uint64]:
    """Numbers by which documents are in order: by score in steps of ``STEP``, best first, then by rank.

    Args:
        documents: to be ordered.
        ranks: of all documents, each another (``Snapshot.newness``).
        scores: of these documents; ``None`` to order by rank alone.
    """
    key: NDArray[np.uint64] = ranks[documents].astype(np.uint64)
    if scores is not None:
        key |= (np.uint64(2**31) - steps(scores).astype(np.uint64)) << np.uint64(32)
    return key
