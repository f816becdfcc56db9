"""Words written as two: which halves of a rare word stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.model.query import Field
from reader.search.analysis import fold
from reader.search.apart import RARE, best, cuts
from reader.search.whoosh import places
from reader.search.whoosh.places import TermPlaces
from reader.search.whoosh.postings import Postings, documents_of
from reader.search.whoosh.snapshot import Mask, Snapshot


class Halves:
    """Looks the halves of words up in a snapshot."""

    def __init__(self, snapshot: Snapshot, postings: Postings) -> None:
        self._snapshot = snapshot
        self._postings = postings

    def spellings(self, fields: Sequence[Field], typed: str) -> tuple[str, ...]:
        """See ``SearchEngine.apart``."""
        found = cuts(typed)
        if not found or self._articles(self._holding(fields, fold(typed))) >= RARE:
            return ()
        return best({halves: self._side_by_side(fields, *halves) for halves in found})

    def _holding(self, fields: Sequence[Field], word: str) -> Mask:
        mask = np.zeros(self._snapshot.size, np.bool_)
        for field in fields:
            mask[self._postings.find(field, word.encode()).documents] = True
        return mask

    def _side_by_side(self, fields: Sequence[Field], first: str, second: str) -> int:
        """In how many articles two words stand side by side."""
        mask = np.zeros(self._snapshot.size, np.bool_)
        for field in fields:
            if self._share_a_segment(field, first.encode(), second.encode()):
                pair = [(0, self._places(field, first)), (1, self._places(field, second))]
                mask[documents_of(places.side_by_side(pair).first)] = True
        return self._articles(mask)

    def _share_a_segment(self, field: Field, first: bytes, second: bytes) -> bool:
        return any(
            leaf.find(field, first) is not None and leaf.find(field, second) is not None
            for leaf in self._snapshot.leaves
        )

    def _places(self, field: Field, word: str) -> TermPlaces:
        keys = self._postings.keys(field, word.encode())
        return TermPlaces(keys, np.ones(len(keys), np.bool_))

    def _articles(self, mask: Mask) -> int:
        return int(np.count_nonzero(mask & self._snapshot.alive))
