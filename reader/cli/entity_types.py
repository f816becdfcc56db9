"""The types of entity as they are typed in the shell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.model.entity import EntityType

TYPES: Final[Mapping[str, EntityType]] = {
    "person": EntityType.PERSON,
    "org": EntityType.ORG,
    "place": EntityType.PLACE,
    "group": EntityType.NORP,
    "event": EntityType.EVENT,
}
"""Those that have a page."""
