"""All segments as they were at one moment: what an engine looks at until it is refreshed.

Documents have numbers from 0, segment after segment; every array here is indexed by them. A document that
was deleted keeps its number and is not ``alive``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reader.errors import IndexDamagedError
from reader.search.analysis import fold, is_stemmed
from reader.search.whoosh.calendar import Calendar
from reader.search.whoosh.folder import IndexFolder, damage
from reader.search.whoosh.leaf import Leaf
from reader.search.whoosh.schema import TEXTS

Mask = NDArray[np.bool_]
_RETRIES: Final = 5


class Snapshot:
    """An open index.

    Args:
        folder: where it is.
        before: an older view, whose open segments are used again.

    Raises:
        IndexDamagedError: when the index is missing or broken.
    """

    def __init__(self, folder: IndexFolder, before: Snapshot | None = None) -> None:
        self.state = folder.state()
        toc = folder.read_toc()
        known = before.by_name if before else {}
        self.by_name: dict[str, Leaf] = {}
        for segment in toc.segments:
            name = segment.segment_id()
            self.by_name[name] = known.get(name) or Leaf(folder.path, segment)
        self.leaves: list[Leaf] = list(self.by_name.values())
        sizes = [len(leaf.rows) for leaf in self.leaves]
        self.bases: list[int] = np.cumsum([0, *sizes]).tolist()
        self.size = self.bases[-1]
        with damage("opening the search index"):
            self.alive = _alive(toc.segments, self.bases)
            self.ids = self._column("id", np.dtype(np.uint64))
            self.first = self._column("first", np.dtype(np.uint32))
            self.last = self._column("last", np.dtype(np.uint32))
        self.count = int(np.count_nonzero(self.alive))

    @cached_property
    def publishers(self) -> Names:
        """Who published each document."""
        return self._names("publisher", [leaf.publishers for leaf in self.leaves])

    @cached_property
    def languages(self) -> Names:
        """The language of each document."""
        return self._names("language", [leaf.languages for leaf in self.leaves])

    @cached_property
    def stemmed(self) -> Mask:
        """Documents in which English endings do not matter."""
        kinds = np.array([is_stemmed(name) for name in self.languages.names], np.bool_)
        return kinds[self.languages.of] if len(kinds) else np.zeros(0, np.bool_)

    @cached_property
    def lengths(self) -> NDArray[np.float32]:
        """Tokens of each field (second axis: ``schema.TEXTS``)."""
        none = np.empty((0, len(TEXTS)), np.uint32)
        return np.concatenate([none, *(leaf.rows["lengths"] for leaf in self.leaves)]).astype(np.float32)

    @cached_property
    def newness(self) -> NDArray[np.uint32]:
        """The rank of each document by its latest day, newest first, then by id."""
        return _ranks(np.lexsort((self.ids, ~self.last)))

    @cached_property
    def calendar(self) -> Calendar:
        """The living documents, newest first."""
        newest = np.empty(self.size, np.int64)
        newest[self.newness] = np.arange(self.size)
        return Calendar(newest[self.alive[newest]], self.first, self.last)

    @cached_property
    def alphabetical(self) -> NDArray[np.uint32]:
        """The rank of each document by folded publisher, unnamed ones last, then by ``newness``."""
        names = [fold(" ".join(name.split())) for name in self.publishers.names]
        order = {name: rank for rank, name in enumerate(sorted(filter(None, set(names))))}
        ranks = np.array([order.get(name, len(order)) for name in names], np.uint32)
        of = ranks[self.publishers.of] if len(ranks) else np.zeros(0, np.uint32)
        return _ranks(np.lexsort((self.newness, of)))

    @cached_property
    def _number_by_id(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        numbers = np.flatnonzero(self.alive)
        numbers = numbers[np.argsort(self.ids[numbers])]
        return self.ids[numbers], numbers

    def numbers(self, ids: Iterable[int]) -> NDArray[np.int64]:
        """The numbers of those documents that are here and alive."""
        wanted = np.fromiter(ids, np.uint64)
        known, numbers = self._number_by_id
        if not len(known):
            return numbers
        at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        found: NDArray[np.int64] = numbers[at[known[at] == wanted]]
        return found

    def place_of(self, document: int) -> tuple[Leaf, int]:
        """The segment of a document, and its number there."""
        which = int(np.searchsorted(self.bases, document, "right")) - 1
        return self.leaves[which], document - self.bases[which]

    def _column(self, name: str, kind: np.dtype[Any]) -> NDArray[Any]:
        columns = [leaf.rows[name] for leaf in self.leaves]
        return np.concatenate([np.empty(0, kind), *columns])

    def _names(self, column: str, names: Sequence[Sequence[str]]) -> Names:
        numbers: dict[str, int] = {}
        parts = [np.empty(0, np.uint32)]
        for leaf, own in zip(self.leaves, names, strict=True):
            known = np.array([numbers.setdefault(name, len(numbers)) for name in own], np.uint32)
            parts.append(known[leaf.rows[column]])
        return Names(list(numbers), np.concatenate(parts))


def open_snapshot(folder: IndexFolder, before: Snapshot | None = None) -> Snapshot:
    """The index as it is now, also when a writer replaces it at this moment.

    Raises:
        IndexDamagedError: as ``Snapshot``.
    """
    for _ in range(_RETRIES):
        state = folder.state()
        try:
            return Snapshot(folder, before)
        except IndexDamagedError:
            if folder.state() == state:
                raise
    return Snapshot(folder, before)


class Names:
    """A property with few values: the distinct names, and for each document the number ``of`` its own."""

    def __init__(self, names: list[str], of: NDArray[np.uint32]) -> None:
        self.names = names
        self.of = of


def _alive(segments: Sequence[Any], bases: Sequence[int]) -> Mask:
    alive = np.ones(bases[-1], np.bool_)
    for segment, base in zip(segments, bases, strict=False):
        deleted = np.fromiter(segment.deleted_docs(), np.int64)
        alive[deleted + base] = False
    return alive


def _ranks(order: NDArray[np.int64]) -> NDArray[np.uint32]:
    ranks = np.empty(len(order), np.uint32)
    ranks[order] = np.arange(len(order), dtype=np.uint32)
    return ranks
