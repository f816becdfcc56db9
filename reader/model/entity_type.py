"""The kinds of entity. In a room of its own, because a screen needs them before it has any entity."""

from __future__ import annotations

from enum import StrEnum


class EntityType(StrEnum):
    """The kinds of entity that are shown."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    NORP = "NORP"  # nationality, religious or political group
    EVENT = "EVENT"
    DATE = "DATE"
