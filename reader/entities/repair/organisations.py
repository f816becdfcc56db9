"""Rules about organisations, and names of several words that the lists know."""

from __future__ import annotations

from typing import Final

from reader.entities.gazetteer import NAME_CODES
from reader.entities.labels import ORG, PLACE
from reader.entities.repair.cues import LINKS, ORG_ENDS
from reader.entities.repair.draft import Draft, Known

_SMALL: Final = frozenset({"of", "and", "the"})
_OPENERS: Final = frozenset({"a", "an", "in", "on", "at", "but"})
_ORG_CODE: Final = NAME_CODES["org"]
_PARTY_CODE: Final = NAME_CODES["party"]
_SHORTEST_RUN: Final = 3
_LISTED: Final = {NAME_CODES["country"]: PLACE, _ORG_CODE: ORG}


def listed_organisation_in_place(draft: Draft, known: Known) -> None:
    """A listed organisation + "in" + place is two names, not one; parties do have places in their names."""
    del known
    for start, end, kind in draft.spans:
        lowered = draft.reading.lowered[start:end]
        if kind != ORG or "in" not in lowered:
            continue
        coded = {(match.start, match.end, match.code) for match in draft.reading.matches}
        cut = start + lowered.index("in")
        listed = (start, cut, _ORG_CODE) in coded and (start, cut, _PARTY_CODE) not in coded
        if listed and cut + 1 < end:
            draft.put(start, cut, ORG)
            draft.put(cut + 1, end, PLACE)


def listed_name_is_found(draft: Draft, known: Known) -> None:
    """A listed country or organisation of several words that was missed, unless part of a longer run."""
    del known
    if not draft.reading.matches or draft.loud:
        return
    words, lowered = draft.reading.words, draft.reading.lowered
    for start, end, code in draft.reading.matches:
        if code not in _LISTED or not draft.free(start, end):
            continue
        if not all(
            word[0].isupper() or low in _SMALL
            for word, low in zip(words[start:end], lowered[start:end], strict=True)
        ):
            continue
        before = start > 1 and draft.capital(start - 1) and draft.free(start - 1, start)
        after = draft.capital(end) and draft.free(end, end + 1)
        if not before and not after:
            draft.put(start, end, _LISTED[code])


def run_with_organisation_end(draft: Draft, known: Known) -> None:
    """A run of capitals without a name that ends as organisations do ("Rural Development Authority")."""
    del known
    if ORG_ENDS.isdisjoint(draft.reading.lowered) or draft.loud:
        return
    lowered, size, end = draft.reading.lowered, len(draft.reading.words), 0
    while end < size:
        start = end
        end += 1
        if not draft.capital(start) or not draft.free(start, start + 1):
            continue
        while end < size and draft.free(end, end + 1) and _continues(draft, end):
            end += 1
        first = start
        while first < end and (
            lowered[first] in LINKS or lowered[first] == "the" or (first == 0 and lowered[first] in _OPENERS)
        ):
            first += 1
        if end - first >= _SHORTEST_RUN and lowered[end - 1] in ORG_ENDS:
            draft.put(first, end, ORG)


def _continues(draft: Draft, position: int) -> bool:
    if draft.capital(position):
        return draft.reading.words[position][0].isalpha()
    return draft.reading.lowered[position] in LINKS and draft.capital(position + 1)
