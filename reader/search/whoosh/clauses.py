"""Where one clause of words is met: the forms a term stands for, looked up in the postings."""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.model.query import And, Exactly, Field, Fuzzy, Near, Node, Not, Or, Phrase, Prefix, Word
from reader.search.occurrences import Likeness, Pattern, Placed, Term, Words, pattern
from reader.search.whoosh import places
from reader.search.whoosh.places import Spots, TermPlaces
from reader.search.whoosh.postings import Postings, documents_of
from reader.search.whoosh.schema import STEMMED, Writing, writing, written_term
from reader.search.whoosh.snapshot import Mask, Snapshot
from reader.search.whoosh.wordlist import WordList

TEXT_FIELDS: Final = (Field.TITLE, Field.BODY)
STEM: Final = 0.5
"""What an occurrence of another form than the typed one counts."""

MOST_FORMS: Final = 200  # of one beginning
_ALL_FORMS: Final = 600  # of one query, unless that would leave each beginning less than
_FEWEST_FORMS: Final = 25
_SECONDS: Final = 0.5  # after that, only words as typed are looked up


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


@dataclass
class Budget:
    """Bounds what a query may cost; ``cut`` says what was left out.

    Attributes:
        most: forms that one beginning or fuzzy word may stand for.
        until: when time is up (``time.monotonic``).
    """

    most: int = MOST_FORMS
    until: float = 0.0
    cut: str = ""

    @classmethod
    def shared(cls, root: Node) -> Budget:
        """A budget for a query, in equal parts for all its words with many forms."""
        most = max(_FEWEST_FORMS, min(MOST_FORMS, _ALL_FORMS // max(1, _open_words(root))))
        return cls(most, time.monotonic() + _SECONDS)

    def take(self, forms: Sequence[str]) -> Sequence[str]:
        """As many of the forms, best first, as may be looked up."""
        if self.until and time.monotonic() > self.until:
            self.cut = "it took too long: other forms of some words were left out"
            return ()
        if len(forms) > self.most:
            self.cut = f"too many words: only the {self.most} most frequent forms were searched"
        return forms[: self.most]


def _open_words(node: Node) -> int:
    """How many words of a query stand for many others."""
    match node:
        case And(children=children) | Or(children=children):
            return sum(map(_open_words, children))
        case Not(child=child):
            return _open_words(child)
        case Near(left=left, right=right):
            return _open_words(left) + _open_words(right)
        case _:
            return isinstance(node, Prefix | Fuzzy)


class Clauses:
    """Looks up clauses of words in a snapshot. One budget serves until ``begin`` is called again."""

    def __init__(self, snapshot: Snapshot, postings: Postings, words: WordList) -> None:
        self._snapshot = snapshot
        self._postings = postings
        self._words = words
        self._cut: dict[Hashable, Met] = {}  # what the current query found of clauses that were cut short
        self.budget = Budget()

    def begin(self, root: Node) -> None:
        """A new query: a new budget."""
        self._cut.clear()
        self.budget = Budget.shared(root)

    def met(self, node: Placed) -> Mapping[Field, Met]:
        """Where a clause is met, by field; fields without it are not there."""
        part = node.left.field if isinstance(node, Near) else node.field
        found = {field: self._met(node, field) for field in (TEXT_FIELDS if part is None else (part,))}
        return {field: met for field, met in found.items() if len(met.documents)}

    def articles(self, node: Placed) -> int:
        """How many articles meet a clause."""
        met = list(self.met(node).values())
        if len(met) < 2:
            return len(met[0].documents) if met else 0
        return int(np.count_nonzero(mask_of(self._snapshot, self.met(node))))

    def forms(self, node: Words, field: Field) -> Iterator[str]:
        """The words that the terms of a clause stand for."""
        for form in pattern(node).forms:
            for _, term in form:
                yield from (word for word, _ in self._members(term, field))

    def _met(self, node: Placed, field: Field) -> Met:
        """As found in one field; kept unless the budget cut it short."""
        key = "met", _identity(node), field
        if key in self._cut:
            return self._cut[key]
        known = self._postings.cache.known(key)
        if known is not None:
            return Met(*known)
        before, self.budget.cut = self.budget.cut, ""
        met = self._in_field(node, field)
        if self.budget.cut:
            self._cut[key] = met
        else:
            self.budget.cut = before
            self._postings.cache.keep(key, met)
        return met

    def _in_field(self, node: Placed, field: Field) -> Met:
        if field not in _SEARCHED:
            return self._gathered(np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, np.float32))
        if isinstance(node, Near):
            spots = places.near(self._spots(node.left, field), self._spots(node.right, field), node.distance)
            return self._from_spots([spots])
        wanted = pattern(node)
        if wanted.slop or isinstance(node, Exactly):
            return self._from_spots([self._spots(node, field)])
        single = [form[0][1] for form in wanted.forms if len(form) == 1]
        several = Pattern(tuple(form for form in wanted.forms if len(form) > 1))
        if not several.forms:
            return self._from_documents(single, field)
        parts = [self._placed_pattern(several, field)]
        parts += [self._placed_pattern(Pattern((((0, term),),)), field) for term in single]
        return self._from_spots(parts)

    def _from_documents(self, terms: Sequence[Term], field: Field) -> Met:
        """Words by themselves: no places needed."""
        members = [member for term in terms for member in self._members(term, field)]
        if len(members) == 1 and members[0][1]:
            found = self._postings.find(field, members[0][0].encode())
            return self._gathered(found.documents, found.counts, found.counts)
        weights = np.zeros(self._snapshot.size, np.float32)
        counts = np.zeros(self._snapshot.size, np.float32)
        for word, exact in members:
            found = self._postings.find(field, word.encode())
            documents, often = found.documents, found.counts
            if not exact and self._is_family(terms[0]):
                stemmed = self._snapshot.stemmed[documents]
                documents, often = documents[stemmed], often[stemmed]
            weights[documents] += often if exact else often * np.float32(STEM)
            counts[documents] += often
        holding = np.flatnonzero(counts)
        return self._gathered(holding, weights[holding], counts[holding])

    def _from_spots(self, parts: Sequence[Spots]) -> Met:
        size = self._snapshot.size
        weights, counts = np.zeros(size), np.zeros(size)
        for spots in parts:
            documents = documents_of(spots.first)
            weights += np.bincount(documents, np.where(spots.exact, 1.0, STEM), size)
            counts += np.bincount(documents, minlength=size)
        holding = np.flatnonzero(counts)
        return self._gathered(
            holding, weights[holding].astype(np.float32), counts[holding].astype(np.float32)
        )

    def _gathered(
        self, found: NDArray[np.integer], weights: NDArray[np.float32], counts: NDArray[np.float32]
    ) -> Met:
        documents = found.astype(np.int32, copy=False)
        if self._snapshot.count < self._snapshot.size:
            alive = self._snapshot.alive[documents]
            return Met(documents[alive], weights[alive], counts[alive])
        return Met(documents, weights, counts)

    def _spots(self, node: Word | Phrase | Prefix | Fuzzy | Exactly, field: Field) -> Spots:
        return self._placed_pattern(pattern(node), field)

    def _placed_pattern(self, wanted: Pattern, field: Field) -> Spots:
        found = []
        for form in wanted.forms:
            if wanted.slop:
                terms = [self._places(term, field) for term in dict.fromkeys(term for _, term in form)]
                found.append(places.within(terms, max(wanted.slop, form[-1][0])))
            else:
                found.append(
                    places.side_by_side([(offset, self._places(term, field)) for offset, term in form])
                )
        return places.joined(found) if found else places.none()

    def _places(self, term: Term, field: Field) -> TermPlaces:
        """The places of all words that a term stands for."""
        if term.likeness is Likeness.WRITTEN:
            return self._written(term, field)
        members = self._members(term, field)
        if len(members) == 1:
            return self._word_places(term, field, *members[0])
        key = ("places", field, term, tuple(members))
        return self._postings.cache.get(
            key, lambda: places.merged([self._word_places(term, field, *member) for member in members])
        )

    def _word_places(self, term: Term, field: Field, word: str, exact: bool) -> TermPlaces:  # noqa: FBT001 - unpacked
        keys = self._postings.keys(field, word.encode())
        if not exact and self._is_family(term):
            keys = keys[self._snapshot.stemmed[documents_of(keys)]]
        return TermPlaces(keys, np.full(len(keys), exact))

    def _written(self, term: Term, field: Field) -> TermPlaces:
        how = writing(term.raw, term.folded)
        keys = self._postings.keys(field, term.folded.encode(), how)
        if how is Writing.OTHER:
            so = self._postings.keys(field, written_term(term.raw))
            keys = np.intersect1d(keys, so, assume_unique=True)
        return TermPlaces(keys, np.ones(len(keys), np.bool_))

    def _members(self, term: Term, field: Field) -> list[tuple[str, bool]]:
        """The words a term stands for, and whether each is the typed one; the budget may cut them short."""
        word = term.folded
        match term.likeness:
            case Likeness.FAMILY:
                others = self._words.family(field, word) if field in STEMMED else ()
                return [(word, True), *((other, False) for other in self.budget.take(others))]
            case Likeness.BEGINNING:
                forms = self.budget.take(self._words.beginning(field, word))
            case Likeness.EDITS:
                forms = self.budget.take(self._words.near((field,), word, term.edits))
            case Likeness.WRITTEN:
                forms = (word,)
        return [(form, form == word) for form in forms] or [(word, True)]

    @staticmethod
    def _is_family(term: Term) -> bool:
        return term.likeness is Likeness.FAMILY


def _identity(node: Placed) -> Hashable:
    """What two clauses share that mean the same wherever they were typed."""
    match node:
        case Near(left=left, right=right, distance=distance):
            return _identity(left), _identity(right), distance
        case Phrase(slop=number) | Fuzzy(distance=number):
            return type(node), node.text, node.field, number
        case _:
            return type(node), node.text, node.field


_SEARCHED: Final = frozenset({Field.TITLE, Field.BODY, Field.BYLINE, Field.PUBLISHER, Field.SOURCE})


def mask_of(snapshot: Snapshot, met: Mapping[Field, Met]) -> Mask:
    """The articles that meet a clause in any field."""
    mask = np.zeros(snapshot.size, np.bool_)
    for part in met.values():
        mask[part.documents] = True
    return mask
