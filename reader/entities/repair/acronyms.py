"""Short forms that the article itself explains: "National Intelligence Service (NIS)".

The long form is looked for before the bracket, as in Schwartz and Hearst, "A simple algorithm for
identifying abbreviation definitions", PSB 2003, but by initials alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reader.entities.labels import EVENT, ORG, PERSON
from reader.entities.repair.draft import Draft, Known

_SHORTEST: Final = 2
_LONGEST: Final = 8
_SMALL: Final = frozenset({"of", "for", "and", "the", "&", "'s", "'", "in", "to", "on", "de", "du", "des"})
_MOST_SMALL: Final = 4  # small words in a long form at most


def long_form_is_one_organisation(draft: Draft, known: Known) -> None:
    """Capitals whose initials are the acronym in the bracket after them are one organisation."""
    del known
    for bracket, acronym in _bracketed(draft):
        start = _long_form(draft, bracket, acronym)
        inside = [span for span in draft.spans if span.overlaps(start, bracket)]
        whole = any(span.start <= start and span.end >= bracket for span in inside)
        parts = all(start <= span.start and span.end <= bracket for span in inside)
        if (
            bracket - start > 1
            and parts
            and not whole
            and all(span.kind not in {PERSON, EVENT} for span in inside)
        ):
            draft.put(start, bracket, ORG)


def explained(drafts: Iterable[Draft]) -> dict[str, str]:
    """Acronyms in brackets after a name of several words that has their letters as capitals: kind by acronym."""
    kinds: dict[str, str] = {}
    for draft in drafts:
        for bracket, acronym in _bracketed(draft):
            span = draft.at(bracket - 1)
            if span is None or span.end != bracket or span.end - span.start < 2:
                continue
            if _has_capitals(draft.reading.words[span.start : span.end], acronym):
                kinds.setdefault(acronym, span.kind)
    return kinds


def fill(draft: Draft, kinds: Mapping[str, str]) -> None:
    """An explained acronym has the kind of its long form wherever it stands alone."""
    if kinds.keys().isdisjoint(draft.reading.words):
        return
    for position, word in enumerate(draft.reading.words):
        span = draft.at(position)
        if word in kinds and (span is None or span.end - span.start == 1):
            draft.put(position, position + 1, kinds[word])


def _bracketed(draft: Draft) -> Iterator[tuple[int, str]]:
    """Places of opening brackets that hold nothing but an acronym, with it."""
    words = draft.reading.words
    if "(" not in words:
        return
    for bracket in range(1, len(words) - 2):
        acronym = words[bracket + 1]
        alone = words[bracket] == "(" and words[bracket + 2] == ")"
        if alone and _SHORTEST <= len(acronym) <= _LONGEST and acronym.isupper() and acronym.isalpha():
            yield bracket, acronym


def _long_form(draft: Draft, end: int, acronym: str) -> int:
    """Where the name before ``end`` begins whose capital initials are ``acronym``; ``end`` if there is none."""
    words, lowered = draft.reading.words, draft.reading.lowered
    initials = ""
    for start in range(end - 1, max(end - len(acronym) - _MOST_SMALL, 0) - 1, -1):
        if draft.capital(start):
            initials = words[start][0] + initials
        elif lowered[start] not in _SMALL:
            break
        if initials == acronym and draft.capital(start):
            return start
    return end


def _has_capitals(words: Sequence[str], acronym: str) -> bool:
    """Whether the acronym's letters are, in this order, capitals of the name, beginning with its first."""
    capitals = iter(letter for word in words for letter in word if letter.isupper())
    return words[0][0] == acronym[0] and all(letter in capitals for letter in acronym)
