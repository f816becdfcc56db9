"""Rules about events."""

from __future__ import annotations

from typing import Final

from reader.entities.gazetteer import NAME_CODES
from reader.entities.labels import EVENT
from reader.entities.repair.cues import EVENT_TAILS
from reader.entities.repair.draft import Draft, Known

_EVENT_CODE: Final = NAME_CODES["event"]


def ceremony_leaves_event(draft: Draft, known: Known) -> None:
    """The "ceremony" or "parade" of an event is no part of its name."""
    del known
    for start, end, kind in draft.spans:
        cut = end
        while kind == EVENT and cut - start > 1 and draft.reading.lowered[cut - 1] in EVENT_TAILS:
            cut -= 1
        if cut < end:
            draft.put(start, cut, EVENT)


def listed_event_is_one(draft: Draft, known: Known) -> None:
    """A listed event of several words is one name, found or not, unless it is part of a longer one."""
    del known
    if not draft.reading.matches or draft.loud:
        return
    for start, end, code in draft.reading.matches:
        inside = [span for span in draft.spans if span.overlaps(start, end)]
        parts = all(start <= span.start and span.end <= end for span in inside)
        ends = draft.capital(end - 1) and not draft.capital(end)
        if code == _EVENT_CODE and parts and ends:
            draft.put(start, end, EVENT)
