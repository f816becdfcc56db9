"""The articles nearest to one, by the words that tell most about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.model.query import Field
from reader.search.whoosh.clauses import TEXT_FIELDS, Met, mask_of
from reader.search.whoosh.postings import Postings
from reader.search.whoosh.scoring import Scorer
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
    for met, _ in telling:
        near |= mask_of(snapshot, met)
    near[document] = False
    documents = np.flatnonzero(near)
    scorer = Scorer(snapshot)
    slots = scorer.slots(documents)
    scores = np.zeros(len(documents), np.float32)
    for met, articles in telling:
        scores += scorer.points(met, articles, slots)
    return documents, scores


def _telling(
    snapshot: Snapshot, postings: Postings, document: int
) -> Iterator[tuple[Mapping[Field, Met], int]]:
    """Where each telling word of a document stands, and in how many articles; at least in one other."""
    leaf, number = snapshot.place_of(document)
    for term in dict.fromkeys(leaf.telling_words(number)):
        met = {}
        for field in TEXT_FIELDS:
            found = postings.find(field, term)
            alive = snapshot.alive[found.documents]
            if alive.any():
                met[field] = Met(found.documents[alive], found.counts[alive], found.counts[alive])
        articles = int(np.count_nonzero(mask_of(snapshot, met)))
        if articles > 1:
            yield met, articles
