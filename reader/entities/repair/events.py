"""Rules about events."""

from __future__ import annotations

from reader.entities.labels import EVENT
from reader.entities.repair.cues import EVENT_TAILS
from reader.entities.repair.draft import Draft, Known


def ceremony_leaves_event(draft: Draft, known: Known) -> None:
    """The "ceremony" or "parade" of an event is no part of its name."""
    del known
    for start, end, kind in draft.spans:
        cut = end
        while kind == EVENT and cut - start > 1 and draft.reading.lowered[cut - 1] in EVENT_TAILS:
            cut -= 1
        if cut < end:
            draft.put(start, cut, EVENT)
