"""Rules about persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.entities.gazetteer import CUES
from reader.entities.labels import NORP, ORG, OTHER, PERSON, PLACE, Span
from reader.entities.reading import Reading
from reader.entities.repair.cues import ORG_ENDS
from reader.entities.repair.draft import Draft, Known

_YEARS: Final = "-year-old"
_AGE: Final = re.compile(rf"\d{{1,2}}{_YEARS}")
_LONGEST: Final = 4
_POSSESSIVE: Final = "'s"


def age_begins_person(draft: Draft, known: Known) -> None:
    """Two to four capitalised words after an age are a person ("23-year-old Ann Lee"), a demonym apart."""
    del known
    for position, word in enumerate(draft.reading.words):
        if not word.endswith(_YEARS) or not _AGE.fullmatch(word) or draft.loud:
            continue
        start = position + 1
        people = draft.at(start)
        if people is not None and people.kind == NORP:
            start = people.end
        end = start
        while end - start < _LONGEST and draft.capital(end) and draft.reading.words[end].isalpha():
            end += 1
        inner = [draft.at(place) for place in range(start, end)]
        if end - start >= 2 and all(span is None or span.kind in {PERSON, OTHER} for span in inner):
            draft.put(start, end, PERSON)


def acronym_leaves_person(draft: Draft, known: Known) -> None:
    """A person "of" an acronym is two names: "Ann Chiang of DAB"."""
    del known
    words = draft.reading.words
    for start, end, kind in draft.spans:
        if kind == PERSON and end - start > 2 and words[end - 2] == "of" and _is_acronym(words[end - 1]):
            draft.put(start, end - 2, PERSON)
            draft.put(end - 1, end, ORG)


def person_leaves_owner(draft: Draft, known: Known) -> None:
    """A name and a person it owns are two names: "New People Party's Regina Ip"."""
    words, lowered = draft.reading.words, draft.reading.lowered
    for start, end, kind in draft.spans:
        if kind not in {ORG, PLACE} or _POSSESSIVE not in words[start:end]:
            continue
        cut = words.index(_POSSESSIVE, start, end)
        person = lowered[cut + 1 : end]
        if cut > start and looks_like_person(person, known) and draft.capital(end - 1):
            draft.put(start, cut, kind)
            draft.put(cut + 1, end, PERSON)


def looks_like_person(lowered: Sequence[str], known: Known) -> bool:
    """A first name and one or two words that end no organisation's or place's name."""
    if not 2 <= len(lowered) <= 3 or not known.gazetteer.has(lowered[0], CUES["first"]):
        return False
    last, lists = lowered[-1], known.gazetteer
    return (
        last not in ORG_ENDS and not lists.has(last, CUES["orgsuf"]) and not lists.has(last, CUES["placecue"])
    )


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


def grow_to_longer_form(readings: Sequence[Reading], spans: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Persons that grow to the longer name the article has elsewhere, written with or without hyphens."""
    longer = {
        name
        for reading, found in zip(readings, spans, strict=True)
        for span in found
        if span.kind == PERSON and len(name := _folded(reading, span.start, span.end)) > 2
    }
    return [
        [_grown(reading, span, found, longer) for span in found]
        for reading, found in zip(readings, spans, strict=True)
    ]


def _grown(reading: Reading, span: Span, found: Sequence[Span], longer: set[tuple[str, ...]]) -> Span:
    if span.kind != PERSON or not longer:
        return span
    for end in (span.end + 1, span.end + 2):
        if end > len(reading.words) or not reading.words[span.end][0].isupper():
            break
        if any(other != span and other.overlaps(span.start, end) for other in found):
            break
        if _folded(reading, span.start, end) in longer:
            return span._replace(end=end)
    return span


def _folded(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    return tuple(" ".join(reading.lowered[start:end]).replace("-", " ").split())
