"""What stands at the edge of a name and is no part of it: articles, titles, a closing 's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.entities.gazetteer import CUES, Gazetteer
from reader.entities.labels import PERSON, Span
from reader.entities.reading import Reading

_ARTICLES: Final = frozenset({"the", "a", "an"})
_KEEPS_ARTICLE: Final = frozenset({"Hague"})
_MORE_TITLES: Final = frozenset({"prime", "vice", "both", "sultan", "then"})
_NEVER_ALONE: Final = frozenset({"president", "minister", "mr", "mrs", "ms", "mr.", "mrs.", "ms."})
_POSSESSIVE: Final = "'s"


def trim(reading: Reading, spans: Sequence[Span], gazetteer: Gazetteer) -> list[Span]:
    """Spans without these; one that is nothing but a title is left out."""
    trimmed = []
    for span in spans:
        start, end, kind = span
        while end - start > 1 and reading.lowered[end - 1] == _POSSESSIVE:
            end -= 1
        while end - start > 1 and _is_no_part(reading, start, kind, gazetteer):
            start += 1
        if kind == PERSON and end - start == 1 and reading.lowered[start] in _NEVER_ALONE:
            continue
        if reading.lowered[start:end] not in ([_POSSESSIVE], ["the"]):
            trimmed.append(Span(start, end, kind))
    return trimmed


def _is_no_part(reading: Reading, position: int, kind: str, gazetteer: Gazetteer) -> bool:
    """Whether a word at the start of a longer span is an article or, before a person, a title."""
    lowered = reading.lowered[position]
    if lowered in _ARTICLES:
        return reading.words[position + 1] not in _KEEPS_ARTICLE
    return kind == PERSON and (lowered in _MORE_TITLES or gazetteer.has(lowered, CUES["title"]))
