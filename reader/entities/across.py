"""Entities over the whole library: who is named most, and all that there is on one."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.entities.appearances import Appearance, appearances
from reader.entities.company import companions, company_of, entities_in, in_order
from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.joining import joins
from reader.entities.lookup import entity_id, listed
from reader.entities.posting import signed
from reader.model.article import SafeText
from reader.model.entity import EntityType
from reader.model.query import Facet
from reader.model.who import Companion
from reader.text.safe import safe_line

FACETS: Final[Mapping[EntityType, str]] = {
    EntityType.PERSON: "person",
    EntityType.ORG: "org",
    EntityType.PLACE: "place",
    EntityType.NORP: "group",
    EntityType.EVENT: "event",
}
"""What the query language calls each type."""

_STEP: Final = 400  # entities looked up at a time while a facet fills


@dataclass(frozen=True, slots=True)
class About:
    """All that is known of an entity across the library.

    Attributes:
        names: every name with the number of articles that use it, most used first.
        articles: newest first, those without a date last.
        first, latest: dates of its first and latest article, ``""`` when none is dated.
        months: articles per month, ``("2024-07", 3)``, in order; only months with some.
        companions: strongest association first.
        joined: articles that give only a surname which the library nearly always means this person by, and name
            the company that the person keeps; newest first.
        probable: the same of those that give the surname alone.
    """

    key: str
    type: EntityType
    canonical: SafeText
    names: tuple[tuple[SafeText, int], ...]
    articles: tuple[Appearance, ...]
    first: str
    latest: str
    months: tuple[tuple[str, int], ...]
    companions: tuple[Companion, ...]
    joined: tuple[Appearance, ...]
    probable: tuple[Appearance, ...]


def top(
    connection: sqlite3.Connection,
    articles: Iterable[int],
    kinds: Sequence[EntityType],
    limit: int,
    overlay: Overlay = UNCORRECTED,
) -> tuple[Facet, ...]:
    """How many of the articles name each entity: for each kind the ``limit`` most named."""
    counts = entities_in(connection, [signed(article) for article in articles], overlay)
    ranked = [entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    found: dict[EntityType, list[tuple[str, int]]] = {kind: [] for kind in kinds}
    for start in range(0, len(ranked), _STEP):
        if all(len(rows) >= limit for rows in found.values()):
            break
        step = ranked[start : start + _STEP]
        for entity, one in in_order(connection, step, overlay):
            rows = None if overlay.unlisted(entity, one.key) else found.get(one.type)
            if rows is not None and len(rows) < limit:
                rows.append((one.canonical, counts[entity]))
    return tuple(Facet(FACETS[kind], tuple(found[kind])) for kind in kinds)


def about(connection: sqlite3.Connection, key: str, overlay: Overlay = UNCORRECTED) -> About | None:
    """All that is known of the entity with this key; ``None`` when no article names it."""
    entity = entity_id(connection, key, overlay)
    if entity is None:
        return None
    (one,) = listed(connection, [entity], overlay)
    names = _names(connection, entity, overlay)
    articles = appearances(connection, entity, overlay)
    dates = sorted(appearance.date for appearance in articles if appearance.date)
    company = company_of(connection, entity, articles, overlay)
    by_surname = joins(connection, one, [surface for surface, _ in names], articles, company, overlay=overlay)
    months = Counter(date[:7] for date in dates if len(date) >= 7)
    return About(
        key=one.key,
        type=one.type,
        canonical=one.canonical,
        names=tuple((safe_line(surface), count) for surface, count in names),
        articles=articles,
        first=dates[0] if dates else "",
        latest=dates[-1] if dates else "",
        months=tuple(sorted(months.items())),
        companions=companions(connection, company, overlay),
        joined=by_surname.joined,
        probable=by_surname.probable,
    )


def _names(connection: sqlite3.Connection, entity: int, overlay: Overlay) -> list[tuple[str, int]]:
    """Every name with the number of articles that use it, most used first."""
    if (group := overlay.group(entity)) is not None:
        uses = [(use.surface, use.articles) for use in group.names.values() if use.articles > 0]
        return sorted(uses, key=lambda use: (-use[1], use[0]))
    rows = connection.execute(
        "SELECT surface, articles FROM name WHERE entity = ? ORDER BY articles DESC, surface", (entity,)
    )
    return rows.fetchall()
