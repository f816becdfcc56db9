"""Where the clauses of a query are met, and how often."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.model.query import Exactly, Field, Fuzzy, Near, Node, Phrase, Prefix, Word
from reader.search.occurrences import Pattern, Placed, Term, Words, pattern, terms_of
from reader.search.whoosh import places
from reader.search.whoosh.places import Spots, TermPlaces
from reader.search.whoosh.postings import Kept, Postings, documents_of
from reader.search.whoosh.schema import TEXTS
from reader.search.whoosh.snapshot import Snapshot
from reader.search.whoosh.terms import Terms
from reader.search.whoosh.wordlist import WordList

TEXT_FIELDS: Final = (Field.TITLE, Field.BODY)
STEM: Final = 0.5
"""What an occurrence counts that is of another form than the typed one."""

_AT_ONCE: Final = 400_000  # places that are compared at a time: bounds memory and time for common words


class Met(NamedTuple):
    """The articles whose field meets a clause, ascending; deleted ones are not among them.

    Attributes:
        documents: their numbers.
        weights: occurrences, those in another form than typed counting ``STEM``.
        counts: occurrences.
    """

    documents: NDArray[np.int32]
    weights: NDArray[np.float32]
    counts: NDArray[np.float32]


class Clauses:
    """Looks up clauses of words in a snapshot."""

    def __init__(self, snapshot: Snapshot, postings: Postings, words: WordList) -> None:
        self._snapshot = snapshot
        self._cache = postings.cache
        self._terms = Terms(snapshot, postings, words)
        self._hurried: dict[Hashable, Any] = {}  # what the current query found in the time there was

    def begin(self, root: Node, until: float = math.inf) -> None:
        """A new query: a new budget, which ends at ``until`` (``time.monotonic``) at the latest."""
        self._hurried.clear()
        self._terms.begin(root, until)

    @property
    def cut(self) -> str:
        """What was left out of the current query, empty when nothing was."""
        return self._terms.budget.cut

    def met(self, node: Placed) -> Mapping[Field, Met]:
        """Where a clause is met, by field; fields without it are not there."""
        part = node.left.field if isinstance(node, Near) else node.field
        fields = TEXT_FIELDS if part is None else (part,)
        found = {field: self._met(node, field) for field in fields if field in TEXTS}
        return {field: met for field, met in found.items() if len(met.documents)}

    def kept(self, what: str, node: Placed, field: Field | None, make: Callable[[], Kept]) -> Kept:
        """What is to be known of a clause: made now unless it is known, then kept unless time was up.

        What was left out of it, then or now, is told to the current query.

        Args:
            what: names the kind of arrays that ``make`` makes.
            node: the clause.
            field: where it is looked up; ``None`` for all fields.
            make: makes the arrays.
        """
        budget = self._terms.budget
        key = what, _identity(node), field, budget.most
        known = self._hurried.get(key) or self._cache.known(key)
        if known is not None:
            budget.cut = self._cache.said(key) or budget.cut
            return known  # type: ignore[return-value] # a key always names the same kind of arrays
        before, budget.cut, budget.hurried = (budget.cut, budget.hurried), "", False
        made = make()
        if budget.hurried:
            self._hurried[key] = made
        else:
            self._cache.keep(key, made, budget.cut)
        budget.cut, budget.hurried = budget.cut or before[0], budget.hurried or before[1]
        return made

    def forms(self, node: Words, field: Field) -> Iterator[str]:
        """The words that the terms of a clause stand for."""
        for term in terms_of(node):
            yield from (member.word for member in self._terms.members(term, field))

    def _met(self, node: Placed, field: Field) -> Met:
        return self.kept("met", node, field, lambda: self._in_field(node, field))

    def _in_field(self, node: Placed, field: Field) -> Met:
        if isinstance(node, Near | Exactly) or (isinstance(node, Phrase) and node.slop):
            return self._by_places(node, field)
        forms = pattern(node).forms
        if all(len(form) == 1 for form in forms):
            return self._by_documents([form[0][1] for form in forms], field)
        return self._by_places(node, field)

    def _by_documents(self, terms: Sequence[Term], field: Field) -> Met:
        """Words by themselves: which documents hold them is all there is to know."""
        typed = [self._terms.typed(term, field) for term in terms]
        parts = [found for term in terms for found in self._terms.documents(term, field)]
        if len(parts) == 1 and parts[0] is typed[0]:
            return self._living(*parts[0], parts[0].counts)
        exact = np.zeros(self._snapshot.size, np.float32)
        counts = np.zeros(self._snapshot.size, np.float32)
        for found in typed:
            exact[found.documents] += found.counts
        for found in parts:
            counts[found.documents] += found.counts
        np.minimum(exact, counts, out=exact)
        return self._dense(exact + (counts - exact) * np.float32(STEM), counts)

    def _by_places(self, node: Placed, field: Field) -> Met:
        """Words that must stand in some order: their places are compared, some documents at a time."""
        sides = (node.left, node.right) if isinstance(node, Near) else (node,)
        size = self._snapshot.size
        weights, counts = np.zeros(size, np.float32), np.zeros(size, np.float32)
        standing: dict[Term, TermPlaces] = {}
        for term in dict.fromkeys(term for side in sides for term in terms_of(side)):
            if self._terms.budget.stop():
                return self._dense(weights, counts)
            standing[term] = self._terms.places(term, field)
        parts = 1 + sum(len(term.keys) for term in standing.values()) // _AT_ONCE
        bounds = [size * part // parts for part in range(parts + 1)]
        for low, high in itertools.pairwise(bounds):
            if self._terms.budget.stop():
                break
            some = {term: places.between(there, low, high) for term, there in standing.items()}
            spots = _spots(node, some)
            documents = documents_of(spots.first) - low
            weights[low:high] += np.bincount(documents, np.where(spots.exact, 1.0, STEM), high - low)
            counts[low:high] += np.bincount(documents, minlength=high - low)
        return self._dense(weights, counts)

    def _dense(self, weights: NDArray[np.float32], counts: NDArray[np.float32]) -> Met:
        holding = np.flatnonzero(counts)
        return self._living(holding, weights[holding], counts[holding])

    def _living(
        self, found: NDArray[np.integer], weights: NDArray[np.float32], counts: NDArray[np.float32]
    ) -> Met:
        documents = found.astype(np.int32, copy=False)
        if self._snapshot.count < self._snapshot.size:
            alive = self._snapshot.alive[documents]
            return Met(documents[alive], weights[alive], counts[alive])
        return Met(documents, weights, counts)


def _spots(node: Placed, standing: Mapping[Term, TermPlaces]) -> Spots:
    """Where a clause is met, given where its terms stand."""
    if isinstance(node, Near):
        return places.near(_spots(node.left, standing), _spots(node.right, standing), node.distance)
    return _pattern_spots(pattern(node), standing)


def _pattern_spots(wanted: Pattern, standing: Mapping[Term, TermPlaces]) -> Spots:
    found = []
    for number, form in enumerate(wanted.forms):
        if wanted.slop:
            terms = [standing[term] for term in dict.fromkeys(term for _, term in form)]
            spots = places.within(terms, max(wanted.slop, form[-1][0]))
        else:
            spots = places.side_by_side([(offset, standing[term]) for offset, term in form])
        found.append(spots if number < wanted.typed else spots._replace(exact=np.zeros_like(spots.exact)))
    return places.one_for_a_place(found) if found else places.none()


def _identity(node: Placed) -> Hashable:
    """What two clauses share that mean the same wherever they were typed."""
    match node:
        case Near(left=left, right=right, distance=distance):
            return _identity(left), _identity(right), distance
        case Phrase(slop=number) | Fuzzy(distance=number):
            return type(node), node.text, node.field, number
        case Word(apart=apart):
            return Word, node.text, node.field, apart
        case Prefix(apart=apart, begun=begun):
            return Prefix, node.text, node.field, apart, begun
        case _:
            return type(node), node.text, node.field
