"""Persons of an article: their full names, whatever the spelling."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from reader.entities.names.clusters import Cluster, Index, NameMention, by_form
from reader.entities.names.lone import settle_lone
from reader.entities.names.personal import core_words, may_be_one, nearly, person_words, set_apart
from reader.model.entity import EntityType


def group_people(mentions: Sequence[NameMention]) -> list[Cluster]:
    """Persons of an article. Two people of one surname stay two.

    Full names are gathered first, longest first; a lone surname or first name then goes to the person
    whose full name stood last before it.
    """
    forms = by_form(mentions, (person_words(m.name) for m in mentions))
    index, clusters, lone = Index(), list[Cluster](), list[Cluster]()
    for form in forms:
        if len(form.words) < 2:
            lone.append(Cluster(EntityType.PERSON, form.words, form.members))
            continue
        cluster = _same_person(form.words, index)
        if cluster is None:
            cluster = Cluster(EntityType.PERSON, form.words)
            clusters.append(cluster)
        cluster.members.extend(form.members)
        index.add(cluster, _handles(form.words))
    return clusters + settle_lone(lone, clusters)


def _handles(words: tuple[str, ...]) -> Iterator[Hashable]:
    """What a full name can be found by: any two of its words, initials, its letters, its misspellings."""
    core = core_words(words)
    first, last = core[0], core[-1]
    yield from (frozenset(pair) for pair in combinations(core, 2))
    yield "initial", first[0], last
    yield "letters", "".join(core)
    yield from (("last", first, near) for near in nearly(last))
    yield from (("first", near, last) for near in nearly(first))


def _same_person(words: tuple[str, ...], index: Index) -> Cluster | None:
    """The one person already known whom a full name can mean, if there is exactly one."""
    core = core_words(words)
    keys: list[Hashable] = [
        frozenset((core[0], core[-1])),
        ("initial", core[0][0], core[-1]),
        ("letters", "".join(core)),
    ]
    found = {c for key in keys for c in index.find(key) if may_be_one(words, c.words)}
    if not found and len(core) > 1:
        found = {c for key in _misspelt(core) for c in index.find(key) if not set_apart(words, c.words)}
    return found.pop() if len(found) == 1 else None


def _misspelt(core: tuple[str, ...]) -> Iterator[Hashable]:
    yield from (("last", core[0], near) for near in nearly(core[-1]))
    yield from (("first", near, core[-1]) for near in nearly(core[0]))
