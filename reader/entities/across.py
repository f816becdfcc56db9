"""Entities over the whole library: who is named most, who with whom, and whom a lone surname means."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.entities.likelihood import log_likelihood_ratio
from reader.entities.lookup import Listed, entity_id, listed
from reader.entities.packing import unpacked_ids
from reader.entities.posting import LONE, signed, unsigned
from reader.model.article import SafeText
from reader.model.entity import EntityType
from reader.model.query import Facet
from reader.text.safe import safe_line

FACETS: Final[Mapping[EntityType, str]] = {
    EntityType.PERSON: "person",
    EntityType.ORG: "org",
    EntityType.PLACE: "place",
    EntityType.NORP: "group",
    EntityType.EVENT: "event",
}
"""What the query language calls each type."""

ASSOCIATION: Final = "log-likelihood ratio (Dunning 1993)"
"""The measure by which entities are said to appear together more than by chance."""

_SHARE: Final = 0.8
_LEAST: Final = 2
_COMPANIONS: Final = 40
_WEIGHED: Final = 3000
_STEP: Final = 400  # entities looked up at a time while a facet fills


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article that names an entity: its unsigned 64-bit id, its ISO 8601 date or ``""``, and how often."""

    article: int
    date: str
    count: int


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that is named together with another: in how many articles, and how far beyond chance."""

    key: str
    type: EntityType
    canonical: SafeText
    together: int
    association: float


@dataclass(frozen=True, slots=True)
class About:
    """All that is known of an entity across the library.

    Attributes:
        names: every name with the number of articles that use it, most used first.
        articles: newest first, those without a date last.
        first, latest: dates of its first and latest article, ``""`` when none is dated.
        months: articles per month, ``("2024-07", 3)``, in order; only months with some.
        companions: strongest association first.
        probable: articles that give only a surname which the library nearly always means this person by.
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
    probable: tuple[Appearance, ...]


def top(
    connection: sqlite3.Connection, articles: Iterable[int], kinds: Sequence[EntityType], limit: int
) -> tuple[Facet, ...]:
    """How many of the articles name each entity: for each kind the ``limit`` most named."""
    counts = _entities_in(connection, articles)
    ranked = [entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    found: dict[EntityType, list[tuple[str, int]]] = {kind: [] for kind in kinds}
    for start in range(0, len(ranked), _STEP):
        if all(len(rows) >= limit for rows in found.values()):
            break
        step = ranked[start : start + _STEP]
        for entity, one in zip(step, _in_order(connection, step), strict=True):
            rows = found.get(one.type) if one and not one.key.startswith(LONE) else None
            if one and rows is not None and len(rows) < limit:
                rows.append((one.canonical, counts[entity]))
    return tuple(Facet(FACETS[kind], tuple(found[kind])) for kind in kinds)


def about(connection: sqlite3.Connection, key: str) -> About | None:
    """All that is known of the entity with this key; ``None`` when no article names it."""
    entity = entity_id(connection, key)
    if entity is None:
        return None
    (one,) = listed(connection, [entity])
    names = connection.execute(
        "SELECT surface, articles FROM name WHERE entity = ? ORDER BY articles DESC, surface", (entity,)
    ).fetchall()
    articles = _appearances(connection, entity)
    together = _entities_with(connection, entity)
    dates = sorted(appearance.date for appearance in articles if appearance.date)
    months = Counter(date[:7] for date in dates if len(date) >= 7)
    return About(
        key=key,
        type=one.type,
        canonical=one.canonical,
        names=tuple((safe_line(surface), count) for surface, count in names),
        articles=articles,
        first=dates[0] if dates else "",
        latest=dates[-1] if dates else "",
        months=tuple(sorted(months.items())),
        companions=_companions(connection, together, len(articles)),
        probable=_probable(connection, one, [surface for surface, _ in names]),
    )


def dominant(articles: Mapping[str, int], share: float = _SHARE, least: int = _LEAST) -> str | None:
    """Whom a surname means: the one person that enough of the articles with that surname name.

    Args:
        articles: for the key of each person who bears it, the number of articles that give the full name.
        share: of all of these, how many at least are that person's.
        least: how many at least.
    """
    if not articles:
        return None
    key = max(articles, key=lambda one: (articles[one], one))
    enough = articles[key] >= max(least, share * sum(articles.values()))
    return key if enough else None


def bearer(connection: sqlite3.Connection, surname: str) -> str | None:
    """The key of the person whom the library means by a lone (folded) surname, if one stands out.

    It may be a last name, or any one-word name that articles call a person by.
    """
    rows = connection.execute(
        "SELECT key, articles FROM entity WHERE surname = ?1"
        " UNION SELECT key, entity.articles FROM name JOIN entity ON entity.id = entity"
        " WHERE folded = ?1 AND name.type = ?2",
        (surname, EntityType.PERSON),
    )
    return dominant({key: count for key, count in rows.fetchall() if not key.startswith(LONE)})


def _probable(connection: sqlite3.Connection, one: Listed, names: Iterable[str]) -> tuple[Appearance, ...]:
    """Articles that give only a surname, which the library means this person by."""
    if one.type is not EntityType.PERSON or one.key.startswith(LONE):
        return ()
    words = {one.key.rsplit(" ", 1)[-1]} | {n.casefold() for n in names if " " not in n}
    found: list[Appearance] = []
    for word in sorted(words):
        lone = entity_id(connection, f"{LONE}{word}")
        if lone is not None and bearer(connection, word) == one.key:
            found += _appearances(connection, lone)
    named = {appearance.article for appearance in _appearances_of_key(connection, one.key)}
    return _newest_first(appearance for appearance in found if appearance.article not in named)


def _appearances_of_key(connection: sqlite3.Connection, key: str) -> tuple[Appearance, ...]:
    entity = entity_id(connection, key)
    return () if entity is None else _appearances(connection, entity)


def _appearances(connection: sqlite3.Connection, entity: int) -> tuple[Appearance, ...]:
    rows = connection.execute(
        "SELECT article, date, count FROM appearance JOIN article ON article.id = article WHERE entity = ?",
        (entity,),
    )
    return _newest_first(
        Appearance(unsigned(article), date, count) for article, date, count in rows.fetchall()
    )


def _newest_first(appearances: Iterable[Appearance]) -> tuple[Appearance, ...]:
    return tuple(sorted(appearances, key=lambda one: (one.date, one.article), reverse=True))


def _companions(
    connection: sqlite3.Connection, together: Mapping[int, int], articles: int
) -> tuple[Companion, ...]:
    """Who and what is named in the same articles beyond chance.

    Only the entities that share most articles are weighed: the measure grows with their number.
    """
    total = connection.execute("SELECT count(*) FROM article WHERE entities IS NOT NULL").fetchone()[0]
    counts = dict(heapq.nlargest(_WEIGHED, together.items(), key=lambda item: (item[1], -item[0])))
    others = connection.execute(
        "SELECT id, articles FROM entity WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(counts)),),
    )
    scored = [
        (log_likelihood_ratio(counts[other], articles, size, total), other)
        for other, size in others.fetchall()
    ]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))
    best = best[: 2 * _COMPANIONS]
    found = [
        Companion(one.key, one.type, one.canonical, counts[other], round(points, 2))
        for one, (points, other) in zip(
            _in_order(connection, [other for _, other in best]), best, strict=True
        )
        if one and not one.key.startswith(LONE)
    ]
    return tuple(found[:_COMPANIONS])


def _entities_with(connection: sqlite3.Connection, entity: int) -> Counter[int]:
    """In how many articles each other entity is named together with this one."""
    rows = connection.execute(
        "SELECT entities FROM appearance JOIN article ON article.id = article WHERE entity = ?", (entity,)
    )
    counts = Counter(unpacked_ids(b"".join(blob for (blob,) in rows)))
    counts.pop(entity, None)
    return counts


def _entities_in(connection: sqlite3.Connection, articles: Iterable[int]) -> Counter[int]:
    """In how many of the articles each entity is named."""
    wanted = json.dumps([signed(article) for article in articles])
    rows = connection.execute(
        "SELECT entities FROM article WHERE entities IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    return Counter(unpacked_ids(b"".join(blob for (blob,) in rows)))


def _in_order(connection: sqlite3.Connection, entities: Sequence[int]) -> list[Listed | None]:
    keys = connection.execute(
        "SELECT id, key FROM entity WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(entities)),),
    )
    by_key = {key: number for number, key in keys.fetchall()}
    found = {by_key[one.key]: one for one in listed(connection, entities)}
    return [found.get(entity) for entity in entities]
