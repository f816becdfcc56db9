"""Corrections in sentences, for the status line and for lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reader.library.wording import quoted
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType

_SAID: Final[Mapping[CorrectionKind, str]] = {
    CorrectionKind.MERGE: "{entity} is the same as {into}",
    CorrectionKind.SPLIT: "{names} is {into}, not {entity}",
    CorrectionKind.RENAME: "{entity} is now named {into}",
    CorrectionKind.RETYPE: "{entity} is {type}",
    CorrectionKind.HIDE: "{entity} is hidden",
}
_TYPES: Final[Mapping[EntityType, str]] = {
    EntityType.PERSON: "a person",
    EntityType.ORG: "an organisation",
    EntityType.PLACE: "a place",
    EntityType.NORP: "a group",
    EntityType.EVENT: "an event",
    EntityType.DATE: "a date",
}


def correction_said(
    kind: CorrectionKind, entity: EntityName, into: EntityName | None, names: Sequence[str]
) -> str:
    """``“Yoon” is the same as “Yoon Suk Yeol”``; where it holds is not among it."""
    return _SAID[kind].format(
        entity=quoted(entity.name),
        into=into and quoted(into.name),
        type=into and _TYPES[into.type],
        names=" and ".join(map(quoted, names)),
    )
