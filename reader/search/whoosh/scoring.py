"""Ranking: BM25F over the fields in which a clause was found, recency as a gentle tie-break.

Robertson, Zaragoza and Taylor (2004), "Simple BM25 extension to multiple weighted fields": occurrences are
weighted and normalised by length field by field, summed, and only then saturated::

    points = idf x tf (K1 + 1) / (tf + K1)        idf = ln(1 + (N - n + 0.5) / (n + 0.5))
    tf     = sum over fields of  boost x occurrences / (1 - B + B x length / average length)

with n of N articles meeting the clause; an occurrence in another form than typed counts half. Scores that
differ by less than ``STEP`` are equal, and the newer article comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Final, NamedTuple

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
FORMULA: Final = (
    "BM25F over title (twice) and body; another form of a word counts half; nearly equal scores: newer first"
)


class Scorer:
    """Scores the articles of a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._norms: dict[Field, NDArray[np.float32]] = {}

    def slots(self, documents: NDArray[np.int64]) -> Slots:
        """Prepare to score some documents."""
        slots = np.full(self._snapshot.size, -1, np.int32)
        slots[documents] = np.arange(len(documents), dtype=np.int32)
        return Slots(slots, len(documents))

    def points(self, met: Mapping[Field, Met], articles: int, among: Slots) -> NDArray[np.float32]:
        """The points of one clause for some documents, 0 where it is not met.

        Args:
            met: where it is met.
            articles: how many articles meet it.
            among: the documents.
        """
        frequency = np.zeros(among.scored, np.float32)
        for field, part in met.items():
            slots = among.of[part.documents]
            asked = slots >= 0
            boost = np.float32(BOOST.get(field, 1.0))
            norm = self._norm(field)[part.documents[asked]]
            frequency[slots[asked]] += boost * part.weights[asked] / norm
        rarity = np.float32(log(1 + (self._snapshot.count - articles + 0.5) / (articles + 0.5)))
        points = rarity * frequency * np.float32(K1 + 1) / (frequency + np.float32(K1))
        return points.astype(np.float32, copy=False)

    def _norm(self, field: Field) -> NDArray[np.float32]:
        if field not in self._norms:
            lengths = self._snapshot.lengths[:, TEXTS.index(field)]
            alive = lengths[self._snapshot.alive]
            average = float(alive.mean()) if len(alive) else 0.0
            self._norms[field] = (1 - B + B * lengths / (average or 1.0)).astype(np.float32)
        return self._norms[field]


class Slots(NamedTuple):
    """Where each document's score goes: its position among those that are scored, -1 for all others."""

    of: NDArray[np.int32]
    scored: int


def order_keys(
    documents: NDArray[np.int64], ranks: NDArray[np.uint32], scores: NDArray[np.float32] | None
) -> NDArray[np.uint64]:
    """Numbers by which documents are in order: by score in steps of ``STEP``, best first, then by rank.

    Args:
        documents: to be ordered.
        ranks: of all documents, each another (``Snapshot.newness``).
        scores: of these documents; ``None`` to order by rank alone.
    """
    key = ranks[documents].astype(np.uint64)
    if scores is not None:
        steps = np.round(scores / np.float32(STEP)).astype(np.uint64)
        key |= (np.uint64(2**31) - steps) << np.uint64(32)
    return key
