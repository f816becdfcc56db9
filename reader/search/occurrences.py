"""Where the words of a clause stand in a text: the meaning of every node that holds words.

This is the definition: engines must find what is found here, and the highlighter lights it. A clause is
looked up in the tokens of one field of one article (``analysis``):

- A typed word is several terms when it is written with hyphens or in a script without spaces; they stand
  side by side, or run together (``analysis.forms``).
- In the title and body of an English article, a term stands for all words with its stem. The exact word
  ranks higher; of a word typed with accents, the one that has them.
- Words that a node knows to be written ``apart`` (``jae in`` for ``jaein``) stand side by side, as they are.
- ``Prefix``: the last term is the beginning of a word, what is before it is as typed; of a ``begun`` one the
  last term may also be a word with its stem.
- ``Fuzzy``: every term is within that many edits, and its first letter agrees.
- ``Exactly``: the raw word too is as typed, but for dots (``U.S.`` is ``US``).
- Where two forms of a clause begin at one place, that is one occurrence.
- ``Phrase`` with a slop: all its terms within that many places, in any order. A place more or less does
  not matter for a phrase that is longer than its slop.
- ``Near``: one side ends at most ``distance`` places before the other begins; they do not overlap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from reader.model.article import Span
from reader.model.query import Exactly, Fuzzy, Near, Phrase, Prefix, Word
from reader.search.analysis import Form, Token, exact_form, forms, stem
from reader.search.edits import within
from reader.text import scripts

Words = Word | Exactly | Phrase | Prefix | Fuzzy
Placed = Words | Near
_NO_SIGNS: Final = str.maketrans("", "", scripts.APOSTROPHES + scripts.HYPHENS.replace("\\", "") + '&,"')


class Likeness(Enum):
    """How like a term a word must be."""

    FAMILY = auto()  # the word, or another with its stem
    BEGINNING = auto()
    BEGUN = auto()  # begins so, or has its stem
    EDITS = auto()
    WRITTEN = auto()
    ITSELF = auto()  # the word and no other


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a clause.

    Attributes:
        folded: the word, folded; ``raw`` as typed, without dots.
        stem: for ``FAMILY`` and ``BEGUN`` the stem of the word.
        edits: for ``EDITS`` how many there may be.
        accented: for a word typed with accents, how it may be written to have them (``accented_forms``).
    """

    folded: str
    likeness: Likeness = Likeness.FAMILY
    raw: str = ""
    stem: str = ""
    edits: int = 0
    accented: tuple[str, ...] = ()

    def is_typed(self, token: Token) -> bool:
        """Whether a word that matches is the typed one itself, not just another form of it."""
        return token.folded == self.folded and (not self.accented or without_dots(token.raw) in self.accented)

    def matches(self, token: Token, *, stemmed: bool) -> bool:
        """Whether a word of a text is one that the term stands for.

        Args:
            token: the word.
            stemmed: it stands in the title or body of an English article.
        """
        return self.accepts(token.folded, token.raw, stemmed=stemmed)

    def accepts(self, folded: str, raw: str, *, stemmed: bool) -> bool:
        """As ``matches``, for a word that is given in its two forms."""
        match self.likeness:
            case Likeness.FAMILY:
                return folded == self.folded or (stemmed and stem(folded) == self.stem)
            case Likeness.BEGINNING:
                return folded.startswith(self.folded)
            case Likeness.BEGUN:
                return folded.startswith(self.folded) or (stemmed and stem(folded) == self.stem)
            case Likeness.EDITS:
                return folded[:1] == self.folded[:1] and within(folded, self.folded, self.edits)
            case Likeness.WRITTEN:
                return folded == self.folded and without_dots(raw) == self.raw
            case Likeness.ITSELF:
                return folded == self.folded


@dataclass(frozen=True, slots=True)
class Pattern:
    """A clause, ready to be looked up: any of the forms, each a list of (offset in places, term).

    What meets one of the forms from ``typed`` on is never as typed.
    """

    forms: tuple[tuple[tuple[int, Term], ...], ...]
    slop: int = 0
    typed: int = 2


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a clause is met.

    Attributes:
        first, last: its first and last place.
        spans: the code points to light: the whole of words side by side, else each word.
        exact: every word is as typed, after folding.
    """

    first: int
    last: int
    spans: tuple[Span, ...]
    exact: bool = True


def without_dots(raw: str) -> str:
    """A raw word as ``Exactly`` compares it."""
    return raw.replace(".", "")


def accented_forms(raw: str, folded: str) -> tuple[str, ...]:
    """How a word may be written to have the accents it was typed with, case aside; none when it has none."""
    forms = {without_dots(form) for form in (raw, raw.lower(), raw.capitalize(), raw.upper())}
    return tuple(sorted(form for form in forms if form.lower().translate(_NO_SIGNS) != folded))


@lru_cache(maxsize=500)
def pattern(node: Words) -> Pattern:
    """Prepare a clause."""
    if isinstance(node, Exactly):
        typed = exact_form(node.text)
        terms = zip(typed.terms, typed.raws, strict=True)
        written = tuple(
            (offset, Term(folded, Likeness.WRITTEN, without_dots(raw))) for (offset, folded), raw in terms
        )
        return Pattern((written,) if written else ())
    slop = node.slop if isinstance(node, Phrase) else 0
    typed_forms = [tuple(_terms(node, form)) for form in forms(node.text)]
    apart = [_themselves(form) for text in _apart(node) for form in forms(text)]
    return Pattern((*typed_forms, *apart), slop, len(typed_forms))


def _terms(node: Words, form: Form) -> Iterator[tuple[int, Term]]:
    for number, ((offset, folded), raw) in enumerate(zip(form.terms, form.raws, strict=True), 1):
        accented = accented_forms(raw, folded)
        if isinstance(node, Prefix) and number == len(form.terms):
            likeness = Likeness.BEGUN if node.begun else Likeness.BEGINNING
            yield offset, Term(folded, likeness, stem=stem(folded), accented=accented)
        elif isinstance(node, Fuzzy):
            yield offset, Term(folded, Likeness.EDITS, edits=node.distance, accented=accented)
        else:
            yield offset, Term(folded, stem=stem(folded), accented=accented)


def _apart(node: Words) -> tuple[str, ...]:
    return node.apart if isinstance(node, Word | Prefix) else ()


def _themselves(form: Form) -> tuple[tuple[int, Term], ...]:
    return tuple((offset, Term(folded, Likeness.ITSELF)) for offset, folded in form.terms)


def terms_of(node: Words) -> tuple[Term, ...]:
    """Every distinct term of a clause, in order."""
    found = [term for form in pattern(node).forms for _, term in form]
    return tuple(dict.fromkeys(found))


def occurrences(node: Placed, tokens: Sequence[Token], *, stemmed: bool) -> list[Occurrence]:
    """Every place where a clause is met, by its first place.

    Args:
        node: the clause; its field is the caller's business.
        tokens: the tokens of one field, by place (``analysis.tokens``); some may be missing.
        stemmed: the field is the title or body of an article whose English endings count.
    """
    if isinstance(node, Near):
        left = occurrences(node.left, tokens, stemmed=stemmed)
        right = occurrences(node.right, tokens, stemmed=stemmed)
        found = [*_before(left, right, node.distance), *_before(right, left, node.distance)]
    else:
        wanted = pattern(node)
        places: dict[int, list[Token]] = defaultdict(list)
        for token in tokens:
            places[token.position].append(token)
        lookup = _within_slop if wanted.slop else _side_by_side
        found = [
            hit if number < wanted.typed else replace(hit, exact=False)
            for number, form in enumerate(wanted.forms)
            for hit in lookup(form, places, wanted.slop, stemmed=stemmed)
        ]
        found = _one_for_a_place(found)
    return sorted(found, key=lambda occurrence: (occurrence.first, occurrence.last))


def _one_for_a_place(found: Iterable[Occurrence]) -> list[Occurrence]:
    """What two forms find at one place is one occurrence (``Jae-In`` is ``jae in`` and ``jaein``): as typed, then longer."""
    best: dict[int, Occurrence] = {}
    for hit in found:
        held = best.get(hit.first)
        if held is None or (hit.exact, hit.last) > (held.exact, held.last):
            best[hit.first] = hit
    return list(best.values())


def _side_by_side(
    form: Sequence[tuple[int, Term]], places: Mapping[int, Iterable[Token]], slop: int, *, stemmed: bool
) -> Iterator[Occurrence]:
    del slop  # none
    for place in places:
        found = []
        for offset, term in form:
            matching = [
                token for token in places.get(place + offset, ()) if term.matches(token, stemmed=stemmed)
            ]
            if not matching:
                break
            found.append(min(matching, key=lambda token: not term.is_typed(token)))
        else:
            span = (min(token.start for token in found), max(token.end for token in found))
            exact = all(term.is_typed(token) for token, (_, term) in zip(found, form, strict=True))
            yield Occurrence(place, place + form[-1][0], (span,), exact)


def _within_slop(
    form: Sequence[tuple[int, Term]], places: Mapping[int, Iterable[Token]], slop: int, *, stemmed: bool
) -> Iterator[Occurrence]:
    """Windows that hold a word for every term; each window begins at such a word."""
    terms = list(dict.fromkeys(term for _, term in form))
    found = [
        (place, term, token)
        for place in sorted(places)
        for token in places[place]
        for term in terms
        if term.matches(token, stemmed=stemmed)
    ]
    width = max(slop, form[-1][0])
    held: Counter[Term] = Counter()
    end = 0
    for start, (place, term, _) in enumerate(found):
        while end < len(found) and found[end][0] <= place + width:
            held[found[end][1]] += 1
            end += 1
        if len(held) == len(terms):
            window = found[start:end]
            exact = all(wanted.is_typed(token) for _, wanted, token in window)
            spans = tuple(dict.fromkeys((token.start, token.end) for _, _, token in window))
            yield Occurrence(place, window[-1][0], spans, exact)
        held[term] -= 1
        if not held[term]:
            del held[term]


def _before(left: Sequence[Occurrence], right: Sequence[Occurrence], distance: int) -> Iterator[Occurrence]:
    """Pairs in which one of ``left`` ends at most ``distance`` places before one of ``right`` begins."""
    starts = [occurrence.first for occurrence in right]
    for before in left:
        near = slice(bisect_right(starts, before.last), bisect_right(starts, before.last + distance))
        for after in right[near]:
            yield Occurrence(
                before.first, after.last, before.spans + after.spans, exact=before.exact and after.exact
            )
