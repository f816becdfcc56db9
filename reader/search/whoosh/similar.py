"""The articles nearest to one, by the words that tell most about it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.search.whoosh.clauses import TEXT_FIELDS, Met
from reader.search.whoosh.postings import Postings
from reader.search.whoosh.scoring import Scorer, Weighed, summed
from reader.search.whoosh.snapshot import Snapshot

_WORDS: Final = 25


def similar(
    snapshot: Snapshot, postings: Postings, document: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The articles that share any of the most telling words of one, and their BM25F scores for these words.

    Words that no other article holds tell nothing about others.
    """
    telling = list(islice(_telling(snapshot, postings, document), _WORDS))
    near = np.zeros(snapshot.size, np.bool_)
    for part in telling:
        near[part.documents] = True
    near[document] = False
    documents = np.flatnonzero(near)
    return documents, summed(telling, documents, snapshot.size)


def _telling(snapshot: Snapshot, postings: Postings, document: int) -> Iterator[Weighed]:
    """The articles of each telling word of a document; at least one other."""
    scorer = Scorer(snapshot)
    leaf, number = snapshot.place_of(document)
    for term in dict.fromkeys(leaf.telling_words(number)):
        met = {}
        for field in TEXT_FIELDS:
            found = postings.find(field, term)
            alive = snapshot.alive[found.documents]
            if alive.any():
                met[field] = Met(found.documents[alive], found.counts[alive], found.counts[alive])
        weighed = scorer.weighed(met)
        if len(weighed.documents) > 1:
            yield weighed
