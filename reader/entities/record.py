"""An analysis as a line of compact JSON, to be kept and read back.

The shape of version 1 is an array: version, recogniser, mentions, title mentions, entities. Mentions are one
flat array of triples: distance from the start of the one before, length, entity. An entity is an array of
type, canonical name, key without its type, names, count, salience, ISO 8601 value or null.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from reader.model.entity import Analysis, Entity, EntityType, Mention
from reader.text.safe import safe_line

VERSION: Final = 1
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


_line: Final = lru_cache(maxsize=4096)(safe_line)  # the same names stand in many articles


def dumps(analysis: Analysis) -> str:
    """The analysis as one line of JSON."""
    record = [
        VERSION,
        analysis.recognizer,
        _flat(analysis.mentions),
        _flat(analysis.title_mentions),
        [_entity_record(entity) for entity in analysis.entities],
    ]
    return _ENCODER.encode(record)


def loads(line: str | bytes) -> Analysis:
    """The analysis that ``dumps`` made a line of.

    Raises:
        ValueError: when it is no analysis, or one of another version.
    """
    try:
        version, recognizer, mentions, title_mentions, entities = json.loads(line)
        if version != VERSION:
            raise ValueError(f"an analysis of version {version!r}")
        found = tuple(_entity(entity) for entity in entities)
        analysis = Analysis(
            safe_line(recognizer),
            tuple(_mentions(mentions, len(found))),
            tuple(_mentions(title_mentions, len(found))),
            found,
        )
    except (TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not an analysis") from error
    return analysis


def _flat(mentions: Iterable[Mention]) -> list[int]:
    numbers, last = [], 0
    for mention in mentions:
        numbers += [mention.start - last, mention.end - mention.start, mention.entity]
        last = mention.start
    return numbers


def _mentions(numbers: Sequence[int], entities: int) -> Iterable[Mention]:
    start = 0
    for distance, length, entity in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        start += distance
        if distance < 0 or length <= 0 or not 0 <= entity < entities:
            raise ValueError("a mention that cannot be")
        yield Mention(start, start + length, entity)


def _entity_record(entity: Entity) -> list[Any]:
    key = entity.key.removeprefix(f"{entity.type}:")
    return [entity.type, entity.canonical, key, entity.names, entity.count, entity.salience, entity.iso]


def _entity(record: Sequence[Any]) -> Entity:
    kind, canonical, key, names, count, points, iso = record
    return Entity(
        EntityType(kind),
        _line(canonical),
        f"{kind}:{key}" if key else "",
        tuple([_line(name) for name in names]),
        int(count),
        float(points),
        None if iso is None else str(safe_line(iso)),
    )
