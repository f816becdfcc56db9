"""The query that finds the articles naming an entity, as a user would type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.widgets.entity_signs import SIGNS
from reader.model.entity_type import EntityType

if TYPE_CHECKING:
    from reader.model.entity import Entity


def naming(entity: Entity) -> str:
    """``place:"North Korea"``; for a date ``date:2024-07-16``, or its words where it is unresolved."""
    if entity.type is EntityType.DATE:
        return f"date:{entity.iso}" if entity.iso else as_phrase(entity.canonical)
    return naming_clause(entity.type, entity.canonical)


def naming_clause(kind: EntityType, name: str) -> str:
    """The clause for an entity across the library, by its name."""
    return f"{SIGNS[kind].field}:{as_phrase(name)}"


def as_phrase(name: str) -> str:
    """A name between quotation marks, without those that it has itself."""
    from reader.search.lexer import QUOTES  # noqa: PLC0415 - not needed for the first frame

    bare = "".join(" " if sign in QUOTES else sign for sign in name)
    return f'"{" ".join(bare.split())}"'
