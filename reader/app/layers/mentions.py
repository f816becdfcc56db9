"""The entity layer: who and where, a style for each type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.app.widgets.entity_signs import SIGNS

if TYPE_CHECKING:
    from reader.app.reading.layer import Painted
    from reader.model.entity import Analysis, Mention


def text_mentions(analysis: Analysis) -> list[Painted]:
    """Mentions in the text."""
    return _painted(analysis, analysis.mentions)


def title_mentions(analysis: Analysis) -> list[Painted]:
    """Mentions in the title."""
    return _painted(analysis, analysis.title_mentions)


def _painted(analysis: Analysis, mentions: Sequence[Mention]) -> list[Painted]:
    return [(m.start, m.end, SIGNS[analysis.entities[m.entity].type].style) for m in mentions]
