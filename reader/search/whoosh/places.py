"""Words side by side, within a distance, near each other: array arithmetic on places.

The same meanings as in ``reader.search.occurrences``, for all articles at once. A place is a ``Keys`` entry,
so that a distance never reaches from one article into the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.whoosh.postings import PLACE_BITS, Keys, documents_of

Flags = NDArray[np.bool_]


class TermPlaces(NamedTuple):
    """Where a term of a clause stands, ascending, and where the word is the typed one itself."""

    keys: Keys
    exact: Flags


class Spots(NamedTuple):
    """Where a clause is met: first and last place (ascending by first), words as typed."""

    first: Keys
    last: Keys
    exact: Flags


def none() -> Spots:
    """Nowhere."""
    empty = np.empty(0, np.int64)
    return Spots(empty, empty, np.empty(0, np.bool_))


def between(term: TermPlaces, low: int, high: int) -> TermPlaces:
    """The places in documents ``low`` to ``high``, half open; nothing is copied."""
    first, last = np.searchsorted(term.keys, [low << PLACE_BITS, high << PLACE_BITS])
    return TermPlaces(term.keys[first:last], term.exact[first:last])


def merged(parts: Sequence[TermPlaces]) -> TermPlaces:
    """The places of several words that stand for one term."""
    if len(parts) == 1:
        return parts[0]
    keys = np.concatenate([part.keys for part in parts])
    exact = np.concatenate([part.exact for part in parts])
    order = np.argsort(keys, kind="stable")
    keys, exact = keys[order], exact[order]
    new = np.ones(len(keys), np.bool_)
    new[1:] = keys[1:] != keys[:-1]
    if new.all():
        return TermPlaces(keys, exact)
    starts = np.flatnonzero(new)
    return TermPlaces(keys[starts], np.logical_or.reduceat(exact, starts))


def side_by_side(form: Sequence[tuple[int, TermPlaces]]) -> Spots:
    """Places where every term stands at its offset; the rarest term is looked at first."""
    by_rarity = sorted(form, key=lambda part: len(part[1].keys))
    offset, rarest = by_rarity[0]
    first, exact = rarest.keys - offset, rarest.exact
    for offset, term in by_rarity[1:]:
        if not len(first) or not len(term.keys):
            return none()
        at = np.searchsorted(term.keys, first + offset)
        at[at == len(term.keys)] = 0
        there = term.keys[at] == first + offset
        first, exact = first[there], exact[there] & term.exact[at[there]]
    last = first + max(offset for offset, _ in form)
    return Spots(first, last, exact)


def within(terms: Sequence[TermPlaces], width: int) -> Spots:
    """Windows of ``width`` places, each beginning at a term, in which all terms stand in any order."""
    if not all(len(term.keys) for term in terms):
        return none()
    every = merged(terms)
    fits = np.ones(len(every.keys), np.bool_)
    for term in terms:
        at = np.searchsorted(term.keys, every.keys)
        there = at < len(term.keys)
        fits &= there
        fits[there] &= term.keys[at[there]] <= every.keys[there] + width
    first = every.keys[fits]
    ends = np.searchsorted(every.keys, first + width, "right")
    typed = np.concatenate(([0], np.cumsum(every.exact)))
    begins = np.flatnonzero(fits)
    exact = typed[ends] - typed[begins] == ends - begins
    return Spots(first, every.keys[ends - 1], exact)


def near(left: Spots, right: Spots, distance: int) -> Spots:
    """Pairs in which one ends at most ``distance`` places before the other begins."""
    left, right = _in_common(left, right), _in_common(right, left)
    return joined([_before(left, right, distance), _before(right, left, distance)])


def _in_common(spots: Spots, other: Spots) -> Spots:
    """Those in documents that the other is met in too; a look-up by document is quicker than by place."""
    if not len(spots.first) or not len(other.first):
        return none()
    documents, others = documents_of(spots.first), documents_of(other.first)
    held = np.zeros(int(max(documents[-1], others[-1])) + 1, np.bool_)
    held[others] = True
    there = held[documents]
    return Spots(spots.first[there], spots.last[there], spots.exact[there])


def joined(parts: Sequence[Spots]) -> Spots:
    """What several sides found, by first place."""
    if len(parts) == 1:
        return parts[0]
    spots = Spots(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))
    return _taken(spots, np.argsort(spots.first, kind="stable"))


def one_for_a_place(parts: Sequence[Spots]) -> Spots:
    """What several forms of a clause found, by first place; of those at one place as typed, then the longer."""
    if len(parts) == 1:
        return parts[0]
    spots = Spots(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))
    spots = _taken(spots, np.lexsort((-spots.last, ~spots.exact, spots.first)))
    new = np.ones(len(spots.first), np.bool_)
    new[1:] = spots.first[1:] != spots.first[:-1]
    return spots if new.all() else _taken(spots, np.flatnonzero(new))


def _taken(spots: Spots, which: NDArray[np.intp]) -> Spots:
    return Spots(spots.first[which], spots.last[which], spots.exact[which])


def _before(left: Spots, right: Spots, distance: int) -> Spots:
    """Each of ``left`` with the first of ``right`` that begins after its end, if that is near."""
    if not len(right.first):
        return none()
    after = np.searchsorted(right.first, left.last, "right")
    after[after == len(right.first)] = 0
    apart = right.first[after] - left.last
    paired = np.flatnonzero((apart > 0) & (apart <= distance))
    after = after[paired]
    return Spots(left.first[paired], right.last[after], left.exact[paired] & right.exact[after])
