"""What makes an entity the same one, in another article and after another model: type and folded name."""

from __future__ import annotations

from functools import lru_cache

from reader.entities.aliases import shipped
from reader.entities.names.canonical import entity_key, lone_name
from reader.entities.names.folding import fold
from reader.model.correction import EntityName
from reader.model.entity import EntityType


@lru_cache(maxsize=50_000)
def identity(kind: EntityType, name: str) -> str:
    """The key of an entity that is called so; every name has one.

    For all that the store of entities counts it is ``posting.lasting_key``. What has no key across articles gets
    one with ``?`` after the type, as lone surnames have; a date goes by its value or wording.
    """
    if kind is EntityType.DATE:
        return f"{kind}:{fold(name)}"
    if key := entity_key(kind, name, shipped()):
        return key
    return f"{kind}?{lone_name(name) if kind is EntityType.PERSON else fold(name)}"


def identity_of(entity: EntityName) -> str:
    """``identity`` of an entity as a correction names it."""
    return identity(entity.type, entity.name)
