"""Counts of publishers, languages, years and months among articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.model.query import Facet
from reader.search.whoosh.snapshot import Mask, Names, Snapshot


def facet(snapshot: Snapshot, name: str, among: Mask, limit: int) -> Facet:
    """The counts of one property: see ``SearchEngine.facets``."""
    counts = FACETS[name](snapshot, among)
    if name in _IN_ORDER:
        return Facet(name, tuple(sorted(counts.items())[-limit:]))
    return Facet(name, tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]))


def _named(names: Names, among: Mask) -> Mapping[str, int]:
    counts = np.bincount(names.of[among], minlength=len(names.names)).tolist()
    return {name: count for name, count in zip(names.names, counts, strict=True) if count and name}


def _years(snapshot: Snapshot, among: Mask) -> Mapping[str, int]:
    return {f"{year:04}": count for year, count in _same(snapshot, among, 10_000).items()}


def _months(snapshot: Snapshot, among: Mask) -> Mapping[str, int]:
    return {f"{month // 100:04}-{month % 100:02}": n for month, n in _same(snapshot, among, 100).items()}


def _same(snapshot: Snapshot, among: Mask, unit: int) -> Mapping[int, int]:
    """Counts of dated articles whose first and last day are in the same year or month."""
    first: NDArray[np.uint32] = snapshot.first[among] // unit
    last = snapshot.last[among] // unit
    values, counts = np.unique(last[(first == last) & (last > 0)], return_counts=True)
    return Counter(dict(zip(values.tolist(), counts.tolist(), strict=True)))


FACETS: Final[Mapping[str, Callable[[Snapshot, Mask], Mapping[str, int]]]] = {
    "publisher": lambda snapshot, among: _named(snapshot.publishers, among),
    "lang": lambda snapshot, among: _named(snapshot.languages, among),
    "year": _years,
    "month": _months,
}
_IN_ORDER: Final = {"year", "month"}
