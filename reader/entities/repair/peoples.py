"""Rules about nationality words: what they join and what they leave."""

from __future__ import annotations

import re
from typing import Final

from reader.entities.gazetteer import CUES, DEMONYM
from reader.entities.labels import EVENT, NORP, ORG, PERSON, PLACE, Span
from reader.entities.repair.cues import EVENT_ENDS, ORG_ENDS, SIDES
from reader.entities.repair.draft import Draft, Known
from reader.entities.repair.persons import looks_like_person

_LONGEST: Final = 8
_PLURAL_OWNER: Final = re.compile(r"[A-Z]\w+'s?")


def side_joins_demonym(draft: Draft, known: Known) -> None:
    """Side and demonym are one group: "South" + "Koreans"."""
    lowered = draft.reading.lowered
    for start, end, kind in draft.spans:
        if kind != NORP or end - start != 1 or start == 0 or lowered[start - 1] not in SIDES:
            continue
        side = draft.at(start - 1)
        alone = side is None or side.end - side.start == 1
        if alone and draft.capital(start - 1) and known.gazetteer.has(lowered[start], DEMONYM):
            draft.put(start - 1, end, NORP)


def demonym_begins_longer_name(draft: Draft, known: Known) -> None:
    """Demonym + capitals + "Agency" is one organisation; demonym or place + "War", "Day" one event."""
    del known
    for span in draft.spans:
        if span.kind not in {NORP, PLACE} or not draft.capital(span.end):
            continue
        if draft.loud or draft.at(span.start) != span:
            continue
        end = _last_cue(draft, span)
        inner = [other for other in draft.spans if other.start >= span.end and other.end <= end]
        if end <= span.end or any(other.kind == PERSON for other in inner):
            continue
        if draft.reading.lowered[end - 1] in EVENT_ENDS:
            draft.put(span.start, end, EVENT)
        elif span.kind == NORP and end - span.end >= 2:
            draft.put(span.start, end, ORG)


def demonym_is_group(draft: Draft, known: Known) -> None:
    """A word that the lists know as a demonym and as nothing else is a group, whatever the tagger says."""
    for start, end, kind in draft.spans:
        listed = known.gazetteer.codes(draft.reading.lowered[start])
        if end - start == 1 and kind in {PERSON, ORG, PLACE} and listed == (DEMONYM,):
            draft.put(start, end, NORP)


def language_is_no_group(draft: Draft, known: Known) -> None:
    """A demonym after "in" with nothing behind it to describe is a language: "written in English"."""
    del known
    words, lowered = draft.reading.words, draft.reading.lowered
    for span in draft.spans:
        if span.kind != NORP or span.end - span.start != 1 or lowered[max(span.start - 1, 0)] != "in":
            continue
        if span.end == len(words) or not words[span.end][0].isalnum() or lowered[span.end] in {"and", "or"}:
            draft.drop(span)


def demonym_leaves_person(draft: Draft, known: Known) -> None:
    """Two names in "British Andy Murray", unless the demonym is also a first name (Christian, Roman)."""
    lowered, words = draft.reading.lowered, draft.reading.words
    for start, end, kind in draft.spans:
        first = lowered[start]
        if end - start < 2 or kind not in {PERSON, ORG} or not known.gazetteer.has(first, DEMONYM):
            continue
        if known.gazetteer.has(first, CUES["first"]):
            continue
        rest = tuple(words[start + 1 : end])
        if (
            kind == PERSON
            or rest in known.people
            or (end - start == 3 and looks_like_person(lowered[start + 1 : end], known))
        ):
            draft.put(start, start + 1, NORP)
            draft.put(start + 1, end, PERSON)


def _last_cue(draft: Draft, span: Span) -> int:
    """Where the run of name words after ``span`` last ends an organisation or event, else ``span.end``."""
    words, lowered = draft.reading.words, draft.reading.lowered
    end = span.end
    while end < len(words) and end - span.start < _LONGEST:
        word = words[end]
        linked = end > span.end and draft.capital(end + 1) and lowered[end] in {"'s", "'", "of", "and"}
        if not (draft.capital(end) and (word.isalpha() or _PLURAL_OWNER.fullmatch(word))) and not linked:
            break
        end += 1
    while end > span.end and lowered[end - 1] not in ORG_ENDS and lowered[end - 1] not in EVENT_ENDS:
        end -= 1
    return end
