"""The entity layer: who and where, a style for each type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.app.reading.layer import Painted
from reader.model.entity import Analysis, EntityType, Mention

STYLES: Final = {
    EntityType.PERSON: "person",
    EntityType.ORG: "org",
    EntityType.PLACE: "place",
    EntityType.NORP: "norp",
    EntityType.EVENT: "event",
    EntityType.DATE: "date",
}


def text_mentions(analysis: Analysis) -> list[Painted]:
    """Mentions in the text."""
    return _painted(analysis, analysis.mentions)


def title_mentions(analysis: Analysis) -> list[Painted]:
    """Mentions in the title."""
    return _painted(analysis, analysis.title_mentions)


def _painted(analysis: Analysis, mentions: Sequence[Mention]) -> list[Painted]:
    return [(m.start, m.end, STYLES[analysis.entities[m.entity].type]) for m in mentions]
