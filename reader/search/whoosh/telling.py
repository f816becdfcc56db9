"""The words that tell most about each article, kept for "like this": the index cannot read texts again."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.search.whoosh.inversion import Inverter, Postings
from reader.search.whoosh.layout import NO_WORD, TELLING_WORDS
from reader.search.whoosh.schema import is_marked

_SHORTEST: Final = 4  # words of fewer letters say little
_TOP: Final = 0xFFFF


class Telling:
    """Finds the words of largest tf-idf of each document of a segment.

    The weight of a word is (1 + ln occurrences) x ln(1 + articles / articles with it), sub-linear tf-idf
    (Manning, Raghavan and Schuetze 2008, "Introduction to Information Retrieval", 6.4.1).
    """

    def __init__(self, documents: int) -> None:
        self._documents = documents
        self._keys: list[NDArray[np.uint64]] = []

    def add(self, postings: Postings, first_row: int, inverter: Inverter) -> None:
        """Take in a field; ``first_row`` is the row of its first term in the term table."""
        articles = np.diff(postings.firsts)
        said = np.array([_says_something(inverter, rank) for rank in postings.terms.tolist()], np.bool_)
        chosen = np.repeat(said, articles)
        row = np.repeat(np.arange(first_row, first_row + len(articles), dtype=np.uint64), articles)[chosen]
        rarity = np.repeat(np.log1p(self._documents / np.maximum(articles, 1)), articles)[chosen]
        weight = (1 + np.log(np.maximum(postings.counts[chosen], 1))) * rarity
        lightness = _TOP - np.minimum(weight * 512, _TOP).astype(np.uint64)
        owner = postings.documents[chosen].astype(np.uint64)
        self._keys.append(owner << np.uint64(48) | lightness << np.uint64(32) | row)

    def table(self) -> NDArray[np.uint32]:
        """For each document the rows of its words, most telling first."""
        result = np.full((self._documents, TELLING_WORDS), NO_WORD, np.uint32)
        keys = np.concatenate([np.empty(0, np.uint64), *self._keys])
        self._keys.clear()
        keys.sort()
        firsts = np.searchsorted(keys, np.arange(self._documents + 1, dtype=np.uint64) << np.uint64(48))
        for document, (low, high) in enumerate(pairwise(firsts.tolist())):
            chosen = keys[low : min(high, low + TELLING_WORDS)]
            result[document, : len(chosen)] = chosen.astype(np.uint32)
        return result


def _says_something(inverter: Inverter, rank: int) -> bool:
    term = inverter.terms[rank]
    if is_marked(term):
        return False
    if inverter.is_word[rank]:
        return len(term) >= _SHORTEST and not term.isdigit()
    return not term.isascii() and len(term.decode()) == 2
