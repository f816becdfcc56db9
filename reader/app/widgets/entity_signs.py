"""How each type of entity is named, signed and typed in a query. Shape and word carry it beside colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from textual.content import Content

from reader.model.entity_type import EntityType


class EntitySign(NamedTuple):
    """A type of entity as the user meets it.

    Attributes:
        style: the last part of its component class and theme variable, such as ``person``.
        sign: one cell wide, told apart by shape.
        word: for the legend.
        field: its field in the query language.
    """

    style: str
    sign: str
    word: str
    field: str


SIGNS: Final[Mapping[EntityType, EntitySign]] = {
    EntityType.PERSON: EntitySign("person", "●", "person", "person"),
    EntityType.ORG: EntitySign("org", "■", "org", "org"),
    EntityType.PLACE: EntitySign("place", "▲", "place", "place"),
    EntityType.NORP: EntitySign("norp", "◆", "group", "group"),
    EntityType.EVENT: EntitySign("event", "★", "event", "event"),
    EntityType.DATE: EntitySign("date", "○", "date", "date"),
}


def legend(lines: int = 1) -> Content:
    """The signs with their words, in the colours names have in the text, on one line or two."""
    parts = [
        Content.assemble(Content.styled(sign.sign, f"$entity-{sign.style}"), f" {sign.word}")
        for sign in SIGNS.values()
    ]
    if lines == 1:
        return Content("  ").join(parts)
    half = len(parts) // 2
    return Content("\n").join([Content("  ").join(parts[:half]), Content("  ").join(parts[half:])])
