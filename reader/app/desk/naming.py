"""The query that finds the articles naming an entity, as a user would type it."""

from __future__ import annotations

from reader.app.widgets.entity_signs import SIGNS
from reader.model.entity import Entity, EntityType


def naming(entity: Entity) -> str:
    """``place:"North Korea"``; for a date ``date:2024-07-16``, or its words where it is unresolved."""
    name = entity.canonical.replace('"', "").strip()
    if entity.type is EntityType.DATE:
        return f"date:{entity.iso}" if entity.iso else f'"{name}"'
    return f'{SIGNS[entity.type].field}:"{name}"'
