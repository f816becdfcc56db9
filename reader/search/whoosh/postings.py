"""Postings of words over all segments, decoded once and kept as long as there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Final, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.model.query import Field
from reader.search.whoosh.leaf import Leaf
from reader.search.whoosh.schema import WRITING_BITS, Writing, beginning_term
from reader.search.whoosh.snapshot import Snapshot

MOST_BYTES: Final = 64 * 2**20
PLACE_BITS: Final = 32
_MOST_PLACES: Final = 4_000_000  # occurrences of one word that are looked at; more cost too much memory

Keys = NDArray[np.int64]
"""Places in the whole index, ascending: the document's number in the high, the place in the low 32 bits."""

Kept = TypeVar("Kept", bound=tuple[NDArray[Any], ...])


class Found(NamedTuple):
    """The documents that hold a word, ascending, deleted ones included, and how often each does."""

    documents: NDArray[np.int32]
    counts: NDArray[np.float32]


class Placed(NamedTuple):
    """The places of a word, and which of them are written as asked."""

    keys: Keys


class Cache:
    """Tuples of arrays by key; the ones used longest ago go when all together are too large."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held: OrderedDict[Hashable, tuple[tuple[NDArray[Any], ...], int, str]] = OrderedDict()
        self.bytes = 0

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """The arrays under a key, made now if they are not there."""
        known = self.known(key)
        if known is not None:
            return known  # type: ignore[return-value] # a key always names the same kind of arrays
        made = make()
        self.keep(key, made)
        return made

    def known(self, key: Hashable) -> tuple[NDArray[Any], ...] | None:
        """The arrays under a key, if they are there."""
        known = self._held.get(key)
        if known is None:
            return None
        self._held.move_to_end(key)
        return known[0]

    def said(self, key: Hashable) -> str:
        """What was left out of the arrays under a key, empty when nothing was."""
        return self._held[key][2] if key in self._held else ""

    def keep(self, key: Hashable, arrays: tuple[NDArray[Any], ...], said: str = "") -> None:
        """Put arrays under a new key, and what was left out of them."""
        size = sum(array.nbytes for array in arrays) + 200
        self._held[key] = arrays, size, said
        self.bytes += size
        while self.bytes > self._most and len(self._held) > 1:
            _, (_, gone, _) = self._held.popitem(last=False)
            self.bytes -= gone

    def clear(self) -> None:
        """Let go of everything."""
        self._held.clear()
        self.bytes = 0


class Postings:
    """Looks words up in a snapshot."""

    def __init__(self, snapshot: Snapshot, most_bytes: int = MOST_BYTES) -> None:
        self._snapshot = snapshot
        self.cache = Cache(most_bytes)
        self.capped: set[tuple[Field, bytes]] = set()  # terms with more places than are looked at

    def find(self, field: Field, term: bytes) -> Found:
        """The documents that hold a term."""
        return self.cache.get((field, term), lambda: self._find(field, term))

    def begun(self, field: Field, start: str) -> Found:
        """The documents that hold a word which begins so, and how many such words each holds."""
        return self.cache.get((field, start, "begun"), lambda: self._begun(field, start))

    def keys(self, field: Field, term: bytes, how: Writing | None = None) -> Keys:
        """The places of a term, if asked only those where it is written so."""
        return self.cache.get((field, term, how), lambda: self._placed(field, term, how)).keys

    def _find(self, field: Field, term: bytes) -> Found:
        documents = [np.empty(0, np.int32)]
        counts = [np.empty(0, np.uint32)]
        for leaf, base in zip(self._snapshot.leaves, self._snapshot.bases, strict=False):
            row = leaf.find(field, term)
            if row is not None:
                numbers, often = leaf.documents(row)
                documents.append(numbers + np.int32(base))
                counts.append(often)
        return Found(np.concatenate(documents), np.concatenate(counts).astype(np.float32))

    def _begun(self, field: Field, start: str) -> Found:
        whole = beginning_term(start)
        parts = []
        for leaf, base in zip(self._snapshot.leaves, self._snapshot.bases, strict=False):
            row = leaf.find(field, whole)
            numbers, often = leaf.documents(row) if row is not None else _sum(leaf, field, start)
            parts.append((numbers + np.int32(base), often))
        documents = np.concatenate([np.empty(0, np.int32), *(numbers for numbers, _ in parts)])
        counts = np.concatenate([np.empty(0, np.float32), *(often.astype(np.float32) for _, often in parts)])
        return Found(documents, counts)

    def _placed(self, field: Field, term: bytes, how: Writing | None) -> Placed:
        parts = [np.empty(0, np.int64)]
        left = _MOST_PLACES
        for leaf, base in zip(self._snapshot.leaves, self._snapshot.bases, strict=False):
            row = leaf.find(field, term)
            if row is None:
                continue
            numbers, often, places = leaf.postings(row)
            keys = np.repeat((numbers.astype(np.int64) + base) << PLACE_BITS, often)
            keys |= places >> WRITING_BITS
            if how is not None:
                keys = keys[places & (2**WRITING_BITS - 1) == how]
            if len(keys) > left:
                self.capped.add((field, term))
            parts.append(keys[:left])
            left -= len(parts[-1])
        return Placed(np.concatenate(parts))


def _sum(leaf: Leaf, field: Field, start: str) -> tuple[NDArray[np.int32], NDArray[np.uint32]]:
    """As ``Leaf.documents`` for all words of a segment that begin so, which are few."""
    counts = np.zeros(len(leaf.rows), np.uint32)
    for row in range(*leaf.beginning(field, start.encode())):
        numbers, often = leaf.documents(row)
        counts[numbers] += often
    holding = np.flatnonzero(counts)
    return holding.astype(np.int32), counts[holding]


def documents_of(keys: Keys) -> NDArray[np.int64]:
    """The document of each place."""
    return keys >> PLACE_BITS
