"""An analysis as the store counts it: its entities, and by what names the article calls them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from reader.entities.names.canonical import lone_name
from reader.entities.names.folding import fold
from reader.entities.names.groups import group_key
from reader.entities.names.personal import last_word
from reader.model.dates import PartialDate
from reader.model.entity import Analysis, Entity, EntityType

_SIGN: Final = 1 << 63
_RANGE: Final = 1 << 64


@dataclass(frozen=True, slots=True)
class Filed:
    """An analysis to be kept for an article.

    Attributes:
        article: the article's id as an unsigned 64-bit integer.
        key: what was analysed: another one when the article has changed, see ``catalog.numbers.stamp_key``.
        date: the article's date.
    """

    article: int
    key: str
    analysis: Analysis
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """One entity of one article; ``names`` maps folded names to a surface form, the canonical one first."""

    key: str
    type: EntityType
    count: int
    canonical: str
    names: dict[str, str]


def postings(analysis: Analysis) -> Iterator[Posting]:
    """What the store counts of an analysis: every entity but dates, each key once."""
    seen = set()
    for entity in analysis.entities:
        key = lasting_key(entity)
        if entity.type is EntityType.DATE or not key or key in seen:
            continue
        seen.add(key)
        canonical = folded_name(entity.type, entity.canonical)
        names = {canonical: str(entity.canonical)}
        for surface in entity.names:
            if surface != entity.canonical:
                names.setdefault(folded_name(entity.type, surface), surface)
        names.pop("", None)
        if names:
            yield Posting(key, entity.type, entity.count, canonical, names)


def lasting_key(entity: Entity) -> str:
    """An entity's key; a lone surname, which has none, is kept as ``PERSON?surname``, apart from all persons."""
    if entity.key or entity.type is not EntityType.PERSON:
        return entity.key
    name = lone_name(entity.canonical)
    return f"{LONE}{name}" if name else ""


LONE: Final = f"{EntityType.PERSON}?"
"""How the key of a lone surname begins."""


def surname(key: str) -> str:
    """The last name in a person's key, before Jr or XVI; empty for everything else, a lone surname among it."""
    kind, _, name = key.partition(":")
    return last_word(tuple(name.split())) if kind == EntityType.PERSON and name else ""


def folded_name(kind: EntityType, name: str) -> str:
    """A name as it is looked up."""
    return group_key(name) if kind is EntityType.NORP else fold(name)


def signed(number: int) -> int:
    """An unsigned 64-bit id as SQLite's signed integer."""
    return number - _RANGE if number >= _SIGN else number


def unsigned(number: int) -> int:
    """The inverse of ``signed``."""
    return number + _RANGE if number < 0 else number


def all_unsigned(numbers: Iterable[int]) -> array[int]:
    """``unsigned`` of many at once."""
    return array("Q", array("q", numbers).tobytes())
