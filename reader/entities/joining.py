"""Whom a lone surname means: the person whom the library nearly always means by it, and how sure that is.

The surname alone makes a join probable. It is sure where the article also names some of those with whom and which
the person goes together beyond chance.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.entities.appearances import Appearance, appearances, newest_first
from reader.entities.company import Company, named_in
from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.lookup import Listed, entity_id, listed_by_id
from reader.entities.names.canonical import lone_name
from reader.entities.names.folding import fold
from reader.entities.posting import LONE, signed, surname
from reader.model.entity import EntityType

_SHARE: Final = 0.8
_LEAST: Final = 2
_BEYOND_CHANCE: Final = 10.83  # chi squared of one degree of freedom, p < .001
_WITNESSES: Final = 2  # one alone may be a country or a body that half the news names
# a people or its adjective would only say the same again as its country
_TELLING: Final = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.EVENT})


@dataclass(frozen=True, slots=True)
class Joins:
    """Articles that give only a surname which the library nearly always means a person by, newest first.

    Attributes:
        joined: those that also name the company which the person keeps: sure.
        probable: all others.
    """

    joined: tuple[Appearance, ...] = ()
    probable: tuple[Appearance, ...] = ()


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


def joins(
    connection: sqlite3.Connection,
    person: Listed,
    names: Iterable[str],
    named: Sequence[Appearance],
    company: Company,
    *,
    overlay: Overlay = UNCORRECTED,
) -> Joins:
    """The articles that give only the surname of a person; none for any other entity.

    Args:
        connection: to the store.
        person: whom they may mean.
        names: by which articles call the person.
        named: the articles that name the person in full, which are not joined.
        company: what goes with the person in these.
        overlay: the user's corrections.
    """
    full = {one.article for one in named}
    lone = newest_first(
        one for one in _by_surname(connection, person, names, overlay) if one.article not in full
    )
    if not lone:
        return Joins()
    sure = _in_company(connection, [signed(one.article) for one in lone], company, overlay)
    return Joins(
        tuple(one for one in lone if signed(one.article) in sure),
        tuple(one for one in lone if signed(one.article) not in sure),
    )


def _by_surname(
    connection: sqlite3.Connection, person: Listed, names: Iterable[str], overlay: Overlay
) -> Iterator[Appearance]:
    """The articles that give one of the person's lone names by which the library means this person, each once."""
    if person.type is not EntityType.PERSON or person.key.startswith(LONE):
        return
    words = {surname(person.key)} | {lone_name(name) for name in names if " " not in name}
    found: dict[int, Appearance] = {}
    for word in sorted(words):
        lone = _lone_id(connection, f"{LONE}{word}", overlay)
        if lone is not None and bearer(connection, word, overlay) == person.key:
            for one in appearances(connection, lone, overlay):
                count = found[one.article].count if one.article in found else 0
                found[one.article] = Appearance(one.article, one.date, one.count + count)
    yield from found.values()


def _lone_id(connection: sqlite3.Connection, key: str, overlay: Overlay) -> int | None:
    """The number of a lone surname; none of what the user says it is everywhere."""
    entity = entity_id(connection, key, overlay)
    group = overlay.group(entity) if entity is not None else None
    return entity if group is None or group.key == key else None


def _in_company(
    connection: sqlite3.Connection, articles: Sequence[int], company: Company, overlay: Overlay
) -> frozenset[int]:
    """Those of the articles, by signed ids, that name enough of the company."""
    met = named_in(connection, articles, company.beyond(_BEYOND_CHANCE), overlay)
    telling = {
        entity
        for entity, one in listed_by_id(connection, list(set().union(*met.values())), overlay).items()
        if one.type in _TELLING and not overlay.unlisted(entity, one.key)
    }
    return frozenset(article for article, some in met.items() if len(some & telling) >= _WITNESSES)
