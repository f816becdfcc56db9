"""Repairs what the tagger found with a view of the whole article and of the habits of news prose.

Order matters: names first agree throughout the article (``votes``), then lose what is no part of them
(``trim``), then ``RULES`` are applied to each sentence, one after the other; last, explained acronyms are
found throughout (``acronyms``) and persons grow to their longer form. Each rule was neutral or better on the development part; none knows any name by heart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from reader.entities.gazetteer import Gazetteer
from reader.entities.labels import PERSON, Span
from reader.entities.reading import Reading
from reader.entities.repair import acronyms
from reader.entities.repair.acronyms import long_form_is_one_organisation
from reader.entities.repair.draft import Draft, Known
from reader.entities.repair.events import ceremony_leaves_event, listed_event_is_one
from reader.entities.repair.organisations import (
    listed_name_is_found,
    listed_organisation_in_place,
    run_with_organisation_end,
)
from reader.entities.repair.peoples import (
    demonym_begins_longer_name,
    demonym_is_group,
    demonym_leaves_person,
    language_is_no_group,
    side_joins_demonym,
)
from reader.entities.repair.persons import (
    acronym_leaves_person,
    age_begins_person,
    grow_to_longer_form,
    person_leaves_owner,
)
from reader.entities.repair.trim import trim
from reader.entities.repair.votes import vote

RULES: Final[tuple[Callable[[Draft, Known], None], ...]] = (
    demonym_is_group,
    language_is_no_group,
    side_joins_demonym,
    ceremony_leaves_event,
    demonym_begins_longer_name,
    demonym_leaves_person,
    acronym_leaves_person,
    person_leaves_owner,
    long_form_is_one_organisation,
    listed_organisation_in_place,
    listed_event_is_one,
    listed_name_is_found,
    run_with_organisation_end,
    age_begins_person,
)


def article(
    readings: Sequence[Reading], spans: Sequence[Sequence[Span]], gazetteer: Gazetteer
) -> list[list[Span]]:
    """Spans of each sentence of an article, repaired: in order and not overlapping."""
    voted = vote(readings, spans)
    trimmed = [trim(reading, found, gazetteer) for reading, found in zip(readings, voted, strict=True)]
    known = Known(gazetteer, _people(readings, trimmed))
    drafts = [Draft(reading, found) for reading, found in zip(readings, trimmed, strict=True)]
    for draft in drafts:
        for rule in RULES:
            rule(draft, known)
    kinds = acronyms.explained(drafts)
    for draft in drafts:
        acronyms.fill(draft, kinds)
    repaired = [trim(draft.reading, draft.spans, gazetteer) for draft in drafts]
    return grow_to_longer_form(readings, repaired)


def _people(readings: Sequence[Reading], spans: Sequence[Sequence[Span]]) -> frozenset[tuple[str, ...]]:
    """Names of the persons found, and the last word of each."""
    names = set()
    for reading, found in zip(readings, spans, strict=True):
        for span in found:
            if span.kind == PERSON:
                names.add(tuple(reading.words[span.start : span.end]))
                names.add((reading.words[span.end - 1],))
    return frozenset(names)
