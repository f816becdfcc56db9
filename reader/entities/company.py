"""The company that an entity keeps: who and what is named in the same articles, beyond chance."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.entities.appearances import Appearance
from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.likelihood import log_likelihood_ratio
from reader.entities.lookup import Listed, listed_by_id
from reader.entities.packing import unpacked_ids
from reader.entities.posting import signed
from reader.model.who import Companion

ASSOCIATION: Final = "log-likelihood ratio (Dunning 1993)"
"""The measure by which entities are said to appear together more than by chance."""

_SHOWN: Final = 40
_WEIGHED: Final = 3000


@dataclass(frozen=True, slots=True)
class Company:
    """What is named together with an entity more than by chance, by the numbers of store and overlay.

    Attributes:
        points: by ``ASSOCIATION``, strongest first; all above 0.
        together: in how many of its articles, for all that were weighed.
    """

    points: Mapping[int, float]
    together: Mapping[int, int]

    def beyond(self, least: float) -> frozenset[int]:
        """Those with so many points at least."""
        return frozenset(entity for entity, points in self.points.items() if points >= least)


def company_of(
    connection: sqlite3.Connection,
    entity: int,
    articles: Sequence[Appearance],
    overlay: Overlay = UNCORRECTED,
) -> Company:
    """The company of an entity that is named in these articles.

    Only the entities that share most articles are weighed: the measure grows with their number.
    """
    together = entities_in(connection, [signed(one.article) for one in articles], overlay)
    together.pop(entity, None)
    total = connection.execute("SELECT count(*) FROM article WHERE entities IS NOT NULL").fetchone()[0]
    counts = dict(heapq.nlargest(_WEIGHED, together.items(), key=lambda item: (item[1], -item[0])))
    scored = [
        (log_likelihood_ratio(counts[other], len(articles), size, total), other)
        for other, size in _sizes(connection, list(counts), overlay)
    ]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))
    return Company({other: points for points, other in best}, counts)


def companions(
    connection: sqlite3.Connection, company: Company, overlay: Overlay = UNCORRECTED
) -> tuple[Companion, ...]:
    """Those to be shown, strongest first."""
    best = list(company.points)[: 2 * _SHOWN]
    found = [
        Companion(one.key, one.type, one.canonical, company.together[other], round(company.points[other], 2))
        for other, one in in_order(connection, best, overlay)
        if not overlay.unlisted(other, one.key)
    ]
    return tuple(found[:_SHOWN])


def entities_in(
    connection: sqlite3.Connection, articles: Sequence[int], overlay: Overlay = UNCORRECTED
) -> Counter[int]:
    """In how many of the articles, given by signed ids, each entity is named."""
    blobs = (blob for _, blob in _lists(connection, articles))
    return overlay.recount(connection, Counter(unpacked_ids(b"".join(blobs))), articles)


def named_in(
    connection: sqlite3.Connection,
    articles: Sequence[int],
    entities: Collection[int],
    overlay: Overlay = UNCORRECTED,
) -> dict[int, set[int]]:
    """Which of some entities, as they are now, each of the articles names; these by signed ids."""
    stored = frozenset(entity for entity in entities if entity >= 0)
    found = {
        article: set(stored.intersection(unpacked_ids(blob)))
        for article, blob in _lists(connection, articles)
    }
    for entity in entities:
        if (group := overlay.group(entity)) is not None:
            for article in found.keys() & group.counted(connection).keys():
                found[article].add(entity)
    return found


def in_order(
    connection: sqlite3.Connection, entities: Sequence[int], overlay: Overlay = UNCORRECTED
) -> list[tuple[int, Listed]]:
    """Entities with their numbers, in the order given; those that no article names are left out."""
    found = listed_by_id(connection, entities, overlay)
    return [(entity, found[entity]) for entity in entities if entity in found]


def _lists(connection: sqlite3.Connection, articles: Sequence[int]) -> sqlite3.Cursor:
    """Articles by signed ids, with the packed list of what the store has in each."""
    return connection.execute(
        "SELECT id, entities FROM article"
        " WHERE entities IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(articles),),
    )


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
