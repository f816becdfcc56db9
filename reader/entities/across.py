"""Entities over the whole library: who is named most, who with whom, and whom a lone surname means."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.likelihood import log_likelihood_ratio
from reader.entities.lookup import Listed, entity_id, listed, listed_by_id
from reader.entities.names.canonical import lone_name
from reader.entities.names.folding import fold
from reader.entities.packing import unpacked_ids
from reader.entities.posting import LONE, signed, surname, unsigned
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
    connection: sqlite3.Connection,
    articles: Iterable[int],
    kinds: Sequence[EntityType],
    limit: int,
    overlay: Overlay = UNCORRECTED,
) -> tuple[Facet, ...]:
    """How many of the articles name each entity: for each kind the ``limit`` most named."""
    counts = _entities_in(connection, [signed(article) for article in articles], overlay)
    ranked = [entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    found: dict[EntityType, list[tuple[str, int]]] = {kind: [] for kind in kinds}
    for start in range(0, len(ranked), _STEP):
        if all(len(rows) >= limit for rows in found.values()):
            break
        step = ranked[start : start + _STEP]
        for entity, one in _in_order(connection, step, overlay):
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
    articles = _appearances(connection, entity, overlay)
    dates = sorted(appearance.date for appearance in articles if appearance.date)
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
        companions=_companions(connection, entity, articles, overlay),
        probable=_probable(connection, one, [surface for surface, _ in names], overlay),
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


def bearer(connection: sqlite3.Connection, name: str, overlay: Overlay = UNCORRECTED) -> str | None:
    """The key of the person whom the library means by a lone surname, if one stands out.

    It may be a last name, or any one-word name that articles call a person by.
    """
    last, folded = lone_name(name), fold(name)
    rows = connection.execute(
        "SELECT id, key, articles FROM entity WHERE surname = ?1"
        " UNION SELECT entity.id, key, entity.articles FROM name JOIN entity ON entity.id = entity"
        " WHERE folded = ?2 AND name.type = ?3",
        (last, folded, EntityType.PERSON),
    )
    found = {key: count for number, key, count in rows.fetchall() if number not in overlay.shadow}
    found |= {group.key: group.articles(connection) for group in overlay.bearers(last, folded)}
    return dominant({key: count for key, count in found.items() if count and not key.startswith(LONE)})


def _names(connection: sqlite3.Connection, entity: int, overlay: Overlay) -> list[tuple[str, int]]:
    """Every name with the number of articles that use it, most used first."""
    if (group := overlay.group(entity)) is not None:
        uses = [(use.surface, use.articles) for use in group.names.values() if use.articles > 0]
        return sorted(uses, key=lambda use: (-use[1], use[0]))
    rows = connection.execute(
        "SELECT surface, articles FROM name WHERE entity = ? ORDER BY articles DESC, surface", (entity,)
    )
    return rows.fetchall()


def _probable(
    connection: sqlite3.Connection, one: Listed, names: Iterable[str], overlay: Overlay
) -> tuple[Appearance, ...]:
    """Articles that give only a surname, which the library means this person by."""
    if one.type is not EntityType.PERSON or one.key.startswith(LONE):
        return ()
    words = {surname(one.key)} | {lone_name(name) for name in names if " " not in name}
    found: list[Appearance] = []
    for word in sorted(words):
        lone = entity_id(connection, f"{LONE}{word}", overlay)
        if lone is not None and bearer(connection, word, overlay) == one.key:
            found += _appearances(connection, lone, overlay)
    own = entity_id(connection, one.key, overlay)
    named = set() if own is None else {each.article for each in _appearances(connection, own, overlay)}
    return _newest_first(appearance for appearance in found if appearance.article not in named)


def _appearances(connection: sqlite3.Connection, entity: int, overlay: Overlay) -> tuple[Appearance, ...]:
    rows: Iterable[tuple[int, str, int]]
    if (group := overlay.group(entity)) is not None:
        counts = group.counted(connection)
        dates = connection.execute(
            "SELECT id, date FROM article WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(counts)),),
        )
        rows = [(article, date, counts[article]) for article, date in dates]
    else:
        rows = connection.execute(
            "SELECT article, date, count FROM appearance JOIN article ON article.id = article"
            " WHERE entity = ?",
            (entity,),
        ).fetchall()
    return _newest_first(Appearance(unsigned(article), date, count) for article, date, count in rows)


def _newest_first(appearances: Iterable[Appearance]) -> tuple[Appearance, ...]:
    return tuple(sorted(appearances, key=lambda one: (one.date, one.article), reverse=True))


def _companions(
    connection: sqlite3.Connection, entity: int, articles: Sequence[Appearance], overlay: Overlay
) -> tuple[Companion, ...]:
    """Who and what is named in the same articles beyond chance.

    Only the entities that share most articles are weighed: the measure grows with their number.
    """
    together = _entities_in(connection, [signed(one.article) for one in articles], overlay)
    together.pop(entity, None)
    total = connection.execute("SELECT count(*) FROM article WHERE entities IS NOT NULL").fetchone()[0]
    counts = dict(heapq.nlargest(_WEIGHED, together.items(), key=lambda item: (item[1], -item[0])))
    scored = [
        (log_likelihood_ratio(counts[other], len(articles), size, total), other)
        for other, size in _sizes(connection, list(counts), overlay)
    ]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))
    points = {other: round(score, 2) for score, other in best[: 2 * _COMPANIONS]}
    found = [
        Companion(one.key, one.type, one.canonical, counts[other], points[other])
        for other, one in _in_order(connection, list(points), overlay)
        if not overlay.unlisted(other, one.key)
    ]
    return tuple(found[:_COMPANIONS])


def _sizes(
    connection: sqlite3.Connection, entities: Sequence[int], overlay: Overlay
) -> Iterator[tuple[int, int]]:
    """Entities with the number of their articles."""
    stored = json.dumps([entity for entity in entities if entity >= 0])
    yield from connection.execute(
        "SELECT id, articles FROM entity WHERE id IN (SELECT value FROM json_each(?))", (stored,)
    ).fetchall()
    for entity in entities:
        if (group := overlay.group(entity)) is not None:
            yield entity, group.articles(connection)


def _entities_in(connection: sqlite3.Connection, articles: Sequence[int], overlay: Overlay) -> Counter[int]:
    """In how many of the articles, given by signed ids, each entity is named."""
    rows = connection.execute(
        "SELECT entities FROM article WHERE entities IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(articles),),
    )
    counts = Counter(unpacked_ids(b"".join(blob for (blob,) in rows)))
    return overlay.recount(connection, counts, articles)


def _in_order(
    connection: sqlite3.Connection, entities: Sequence[int], overlay: Overlay
) -> list[tuple[int, Listed]]:
    found = listed_by_id(connection, entities, overlay)
    return [(entity, found[entity]) for entity in entities if entity in found]
