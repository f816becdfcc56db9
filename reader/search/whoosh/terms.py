"""The words that a term of a clause stands for, and where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from reader.model.query import Field, Node
from reader.search.occurrences import Likeness, Term
from reader.search.whoosh import places
from reader.search.whoosh.budget import Budget
from reader.search.whoosh.places import TermPlaces
from reader.search.whoosh.postings import Found, Postings, documents_of
from reader.search.whoosh.schema import STEMMED, Writing, writing, written_term
from reader.search.whoosh.snapshot import Snapshot
from reader.search.whoosh.wordlist import WordList

_BEGINNINGS: Final = (Likeness.BEGINNING, Likeness.BEGUN)


class Member(NamedTuple):
    """A word that a term stands for.

    Attributes:
        word: folded.
        exact: it is the typed one itself.
        related: only by its stem, which counts in articles with English endings alone.
    """

    word: str
    exact: bool
    related: bool = False


class Terms:
    """Looks terms up in a snapshot, within the budget of the current query."""

    def __init__(self, snapshot: Snapshot, postings: Postings, words: WordList) -> None:
        self._snapshot = snapshot
        self._postings = postings
        self._words = words
        self.budget = Budget()

    def begin(self, root: Node, until: float) -> None:
        """A new query: a new budget, which ends at ``until`` at the latest."""
        self.budget = Budget.shared(root, until)

    def members(self, term: Term, field: Field) -> list[Member]:
        """The words a term stands for, the budget permitting; never none."""
        word = term.folded
        match term.likeness:
            case Likeness.FAMILY:
                return [Member(word, exact=True), *self._related(word, field)]
            case Likeness.BEGINNING:
                forms = self.budget.take(lambda: self._words.beginning(field, word))
            case Likeness.BEGUN:
                forms = self.budget.take(lambda: self._words.beginning(field, word))
                begun = [Member(form, form == word) for form in forms] or [Member(word, exact=True)]
                return [*begun, *self._apart_from_beginning(term, field)]
            case Likeness.EDITS:
                forms = self.budget.take(lambda: self._words.near((field,), word, term.edits))
            case Likeness.WRITTEN | Likeness.ITSELF:
                forms = ()
        return [Member(form, form == word) for form in forms] or [Member(word, exact=True)]

    def _related(self, word: str, field: Field, *, apart: bool = False) -> list[Member]:
        """Other words with the same stem; ``apart``: that do not begin with the word."""
        family = self._words.family(field, word, apart=apart) if field in STEMMED else ()
        others = self.budget.take(lambda: family) if family else ()
        return [Member(other, exact=False, related=True) for other in others]

    def documents(self, term: Term, field: Field) -> Iterator[Found]:
        """The documents in which a term stands, a part for each word or beginning that it stands for."""
        if term.likeness in _BEGINNINGS:
            typed = self.budget.stop()
            yield self._find(term.folded, field) if typed else self._postings.begun(field, term.folded)
            members = self._apart_from_beginning(term, field)
        else:
            members = self.members(term, field)
        for member in members:
            if member.exact or not self.budget.stop():
                yield self._documents(member, field)

    def typed(self, term: Term, field: Field) -> Found:
        """The documents in which the typed word itself stands, and how often it does."""
        found = self._find(term.folded, field)
        if not term.accented:
            return found
        typed = np.zeros_like(found.counts)
        for form in term.accented:
            written = self._postings.find(field, written_term(form))
            here = np.isin(written.documents, found.documents)
            typed[np.searchsorted(found.documents, written.documents[here])] += written.counts[here]
        return Found(found.documents, np.minimum(typed, found.counts))

    def _apart_from_beginning(self, term: Term, field: Field) -> list[Member]:
        """The words that a term stands for and that do not begin with it."""
        begun = term.likeness is Likeness.BEGUN
        return self._related(term.folded, field, apart=True) if begun else []

    def _find(self, word: str, field: Field) -> Found:
        return self._postings.find(field, word.encode())

    def _documents(self, member: Member, field: Field) -> Found:
        found = self._find(member.word, field)
        if not member.related:
            return found
        stemmed = self._snapshot.stemmed[found.documents]
        return Found(found.documents[stemmed], found.counts[stemmed])

    def places(self, term: Term, field: Field) -> TermPlaces:
        """The places of all members of a term; the query says so when there are more."""
        if term.likeness is Likeness.WRITTEN:
            members = [Member(term.folded, exact=True)]
            found = self._written(term, field)
        else:
            members = self.members(term, field)
            found = self._places_of(term, field, members)
        if self._postings.capped.intersection((field, member.word.encode()) for member in members):
            self.budget.cut = "a word is so common that its places were compared in some of the articles only"
        return found

    def _places_of(self, term: Term, field: Field, members: Sequence[Member]) -> TermPlaces:
        if len(members) == 1:
            return self._member_places(term, field, members[0])
        key = "places", field, term, tuple(members)
        known = self._postings.cache.known(key)
        if known is not None:
            return TermPlaces(*known)
        parts = [self._member_places(term, field, members[0])]
        for member in members[1:]:
            if self.budget.stop():
                break
            parts.append(self._member_places(term, field, member))
        found = places.merged(parts)
        if not self.budget.hurried:
            self._postings.cache.keep(key, found)
        return found

    def _member_places(self, term: Term, field: Field, member: Member) -> TermPlaces:
        keys = self._postings.keys(field, member.word.encode())
        if member.related:
            keys = keys[self._snapshot.stemmed[documents_of(keys)]]
        if not (member.exact and term.accented):
            return TermPlaces(keys, np.full(len(keys), member.exact))
        written = [self._postings.keys(field, written_term(form)) for form in term.accented]
        return TermPlaces(keys, np.isin(keys, np.concatenate(written)))

    def _written(self, term: Term, field: Field) -> TermPlaces:
        how = writing(term.raw, term.folded)
        keys = self._postings.keys(field, term.folded.encode(), how)
        if how is Writing.OTHER:
            so = self._postings.keys(field, written_term(term.raw))
            keys = np.intersect1d(keys, so, assume_unique=True)
        return TermPlaces(keys, np.ones(len(keys), np.bool_))
