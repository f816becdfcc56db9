"""Who and where: mentions in a text, and the entities they name."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.article import SafeText
from reader.model.entity_type import EntityType as EntityType  # noqa: PLC0414 - a screen needs it before any entity


@dataclass(frozen=True, slots=True)
class NameSpan:
    """What a recogniser finds: code points ``start`` to ``end`` (exclusive) of a text name something."""

    start: int
    end: int
    type: EntityType


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that names an entity; ``entity`` is its position in ``Analysis.entities``."""

    start: int
    end: int
    entity: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place, group, event or date of an article.

    Attributes:
        canonical: the name to show; for a date its ISO 8601 value, or its surface where unresolved.
        key: what makes it the same entity in another article (type and folded canonical name);
            ``""`` for one that must not be joined across articles by itself (a lone surname).
        names: every surface form of it in this article, most frequent first.
        count: number of mentions in title and text.
        salience: larger is more central to the article; entities stand in this order.
        iso: for a resolved date its ISO 8601 value.
    """

    type: EntityType
    canonical: SafeText
    key: str
    names: tuple[SafeText, ...]
    count: int
    salience: float
    iso: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one article, entities most salient first, mentions in text order.

    ``recognizer`` is the name and version of what found the names; ``""`` in a language that it does not know.
    """

    recognizer: str
    mentions: tuple[Mention, ...] = ()
    title_mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
