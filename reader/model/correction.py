"""What the user says about entities that the recogniser got wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.article import ArticleId, SafeText
from reader.model.entity import EntityType


class CorrectionKind(StrEnum):
    """What is done to an entity."""

    MERGE = "merge"  # it is the same as ``Correction.into``
    SPLIT = "split"  # ``Correction.names`` of it are another entity
    RENAME = "rename"  # its canonical name is another
    RETYPE = "retype"  # it is of another type
    HIDE = "hide"  # it is none, or of no interest


@dataclass(frozen=True, slots=True)
class EntityName:
    """An entity as the user saw it: by type and canonical name, which outlive an index and a model."""

    type: EntityType
    name: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. They apply in the order of ``sequence``, each to what the earlier ones left.

    A date is hidden everywhere or in one article; all else is done to it in one article alone.

    Attributes:
        article: where it holds; ``None`` for everywhere.
        entity: what is corrected.
        into: the entity as it shall be: what it is merged into, renamed or retyped to, or, for ``SPLIT``,
            the entity that the split-off names make. ``None`` for ``HIDE``.
        names: for ``SPLIT`` the surface forms to take out of ``entity``.
        created: when it was made, in UTC.
    """

    id: str
    kind: CorrectionKind
    article: ArticleId | None
    entity: EntityName
    into: EntityName | None
    names: tuple[str, ...]
    created: datetime
    sequence: int


def objection(correction: Correction) -> str:
    """Why a correction cannot be, as a clause for the user; empty when it can."""
    entity, into, kind = correction.entity, correction.into, correction.kind
    if not entity.name.strip() or (into is not None and not into.name.strip()):
        return "an entity needs a name"
    if (into is None) != (kind is CorrectionKind.HIDE):
        return f"to {kind} an entity it must be said into which"
    if into == entity:
        return f"“{entity.name}” is that already"
    if (kind is CorrectionKind.SPLIT) != bool(correction.names):
        return "to split an entity it must be said which names are another’s"
    if correction.article is None and entity.type is EntityType.DATE and kind is not CorrectionKind.HIDE:
        return "a date is corrected in one article at a time: in another it says something else"
    return ""


@dataclass(frozen=True, slots=True)
class MadeCorrection:
    """A correction as it is listed.

    Attributes:
        said: what it says, as a sentence without where it holds.
        title: of the article where it holds; empty for everywhere.
    """

    correction: Correction
    said: SafeText
    title: SafeText
