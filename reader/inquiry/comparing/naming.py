"""Who and what two articles name: both of them, or one alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.entities.posting import LONE, lasting_key, surname
from reader.model.comparison import NamedApart, NamedInBoth
from reader.model.entity import Analysis, Entity, EntityType


def named_apart(first: Analysis, second: Analysis) -> NamedApart:
    """Sort the entities of two articles by where they are named; dates are not among them.

    A lone surname is the one person of that surname whom the other article names.
    """
    here, there = _by_key(first), _by_key(second)
    here, there = _known(here, there), _known(there, here)
    found = [_named(here.get(key, ()), there.get(key, ())) for key in dict.fromkeys([*here, *there])]
    found.sort(key=lambda one: (-one.first - one.second, one.canonical))
    return NamedApart(
        tuple(one for one in found if one.first and one.second),
        tuple(one for one in found if not one.second),
        tuple(one for one in found if not one.first),
    )


Held = dict[str, tuple[Entity, ...]]


def _by_key(analysis: Analysis) -> Held:
    held: Held = {}
    for entity in analysis.entities:
        if entity.type is not EntityType.DATE:
            key = lasting_key(entity) or f"{entity.type}?{entity.canonical.casefold()}"
            held[key] = (*held.get(key, ()), entity)
    return held


def _known(here: Held, there: Held) -> Held:
    """The same with a lone surname under the key of whom it means."""
    persons = _surnames([*here, *there])
    known: Held = {}
    for key, entities in here.items():
        name = key.removeprefix(LONE)
        meant = persons.get(name, key) if name != key else key
        known[meant] = (*known.get(meant, ()), *entities)
    return known


def _surnames(keys: Iterable[str]) -> dict[str, str]:
    """Keys of persons by surname, of those surnames that one person alone has."""
    named = {key: surname(key) for key in dict.fromkeys(keys)}
    times = Counter(named.values())
    return {name: key for key, name in named.items() if name and times[name] == 1}


def _named(here: tuple[Entity, ...], there: tuple[Entity, ...]) -> NamedInBoth:
    """One entity; it is called by the fullest name that either article calls it."""
    most = max((*here, *there), key=lambda entity: (bool(entity.key), len(entity.canonical)))
    return NamedInBoth(
        most.type,
        most.canonical,
        most.key,
        sum(entity.count for entity in here),
        sum(entity.count for entity in there),
    )
