"""The articles nearest to one, by the words that tell most about it."""

from __future__ import annotations

from collections import Counter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.search.whoosh.clauses import TEXT_FIELDS, Met
from reader.search.whoosh.postings import Postings
from reader.search.whoosh.scoring import Scorer
from reader.search.whoosh.snapshot import Snapshot

_WORDS: Final = 25


def similar(snapshot: Snapshot, postings: Postings, document: int) -> NDArray[np.float32]:
    """The BM25F scores of all other articles for the most telling words of one, 0 for those without any.

    Words that no other article holds tell nothing about others.
    """
    leaf, number = snapshot.place_of(document)
    scorer = Scorer(snapshot)
    scores = np.zeros(snapshot.size, np.float32)
    used = 0
    for term in Counter(leaf.telling_words(number)):
        met = {}
        holding = np.zeros(snapshot.size, np.bool_)
        for field in TEXT_FIELDS:
            found = postings.find(field, term)
            alive = snapshot.alive[found.documents]
            documents = found.documents[alive].astype(np.int64)
            holding[documents] = True
            if len(documents):
                met[field] = Met(documents, found.counts[alive], found.counts[alive])
        articles = int(np.count_nonzero(holding))
        if articles > 1:
            scores += scorer.points(met, articles)
            used += 1
            if used == _WORDS:
                break
    scores[document] = 0
    return scores
