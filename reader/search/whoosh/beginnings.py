"""Terms for whole beginnings: which articles of a segment hold any of the many words that begin alike.

A beginning of two letters is the start of thousands of words. To read the postings of each, segment after
segment, takes a tenth of a second; who types a word waits for that at its second letter. So a segment holds
the sum of them under a term of its own (``schema.beginning_term``) for every beginning that more than
``MANY`` of its words share. The words of other beginnings are few enough to be looked up one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.search.whoosh.inversion import Postings
from reader.search.whoosh.schema import beginning_term, is_marked

MANY: Final = 60  # words

_Numbers = NDArray[np.uint16] | NDArray[np.uint32]


class Beginnings:
    """Sums up the postings of one field of a segment.

    Args:
        documents: how many documents the segment has.
    """

    def __init__(self, documents: int) -> None:
        self._documents = documents
        self._words: list[str] = []
        self._articles: list[NDArray[np.int64]] = []
        self._owners: list[_Numbers] = []
        self._counts: list[_Numbers] = []

    def add(self, terms: Sequence[bytes], postings: Postings) -> None:
        """Take in a range of terms; the ranges come in order."""
        plain = next((n for n, term in enumerate(terms) if not is_marked(term)), len(terms))
        first = postings.firsts[plain]
        self._words += [term.decode() for term in terms[plain:]]
        self._articles.append(np.diff(postings.firsts[plain:]))
        self._owners.append(_narrow(postings.documents[first:]))
        self._counts.append(_narrow(postings.counts[first:]))

    def summed(self) -> tuple[list[bytes], Postings]:
        """The terms of all beginnings of many words, in order, and their postings; these have no places."""
        owners = np.concatenate([np.empty(0, np.uint16), *self._owners])
        counts = np.concatenate([np.empty(0, np.uint16), *self._counts])
        firsts = np.concatenate([np.zeros(1, np.int64), *self._articles]).cumsum()
        terms, documents, often = [], [np.empty(0, np.uint32)], [np.empty(0, np.uint32)]
        for start, low, high in sorted(_shared(self._words)):
            rows = slice(firsts[low], firsts[high])
            total = np.bincount(owners[rows], counts[rows], self._documents)
            holding = np.flatnonzero(total)
            terms.append(beginning_term(start))
            documents.append(holding.astype(np.uint32))
            often.append(total[holding].astype(np.uint32))
        ends = np.cumsum([len(part) for part in documents])
        return terms, Postings(
            terms=np.empty(0, np.uint32),  # the inverter does not know them
            firsts=ends.astype(np.int64),
            documents=np.concatenate(documents),
            counts=np.concatenate(often),
            place_firsts=np.zeros(ends[-1] + 1, np.int64),
            places=np.empty(0, np.uint32),
        )


def _shared(words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Each beginning of many words, with the half open range of its words; the words are in order."""
    ranges, length = [(0, len(words))], 1
    while ranges:
        longer = []
        for at, end in ranges:
            low = at
            for start, group in groupby(word[:length] for word in words[at:end]):
                high = low + sum(1 for _ in group)
                if high - low > MANY and len(start) == length:
                    longer.append((low, high))
                    yield start, low, high
                low = high
        ranges, length = longer, length + 1


def _narrow(values: NDArray[np.uint32]) -> _Numbers:
    """The same in half the memory, where it fits."""
    return values.astype(np.uint16) if values.max(initial=0) <= np.iinfo(np.uint16).max else values
