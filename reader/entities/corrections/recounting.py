"""The articles that a correction touches by itself: what the store counts of them, and what there is to count now.

A merge or a hidden entity moves whole keys, which needs no look at any article. Corrections of one article do,
and so does a split, for which of an entity's mentions have a certain name only the text tells.
"""

from __future__ import annotations

import json
import math
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from reader.entities.corrections.article import corrected, identities
from reader.entities.corrections.key_moves import Moves
from reader.entities.corrections.steps import Steps, StepsByArticle
from reader.entities.identity import identity_of
from reader.entities.names.groups import group_key
from reader.entities.packing import unpacked_analysis
from reader.entities.posting import Posting, folded_name, lasting_key, postings, signed, unsigned
from reader.model.article import ArticleId
from reader.model.entity import Analysis, Entity, EntityType

_BATCH: Final = 100  # articles read at a time

Texts = Callable[[Iterable[int]], Mapping[int, tuple[str, str]]]
"""Title and text of articles by their unsigned ids; those that are gone are left out."""


@dataclass(frozen=True, slots=True)
class Recount:
    """What changes in one article: ``before`` as the store counts it, ``after`` with corrections, by key.

    ``article`` is the signed id. What is the same before and after, and stays where it is, is in neither.
    ``unused`` are the keys of what has a canonical name there that the article does not use.
    """

    article: int
    before: Mapping[str, Posting]
    after: Mapping[str, Posting]
    unused: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Done:
    """A recount, kept as long as the analysis is what it was and no correction touches what is in it.

    Attributes:
        line: a hash of the analysis.
        identities: what the article names, as found and as corrected.
    """

    line: int
    identities: tuple[str, ...]
    recount: Recount | None


class Recounter:
    """Recounts articles, each once.

    Args:
        steps: the corrections.
        texts: where titles and texts come from.
        earlier: whose work is used again where it still holds.
    """

    def __init__(self, steps: StepsByArticle, texts: Texts, earlier: Recounter | None = None) -> None:
        self.texts = texts
        self._steps = steps
        self._done: dict[int, _Done] = {}
        # identities that corrections are about which came or went since then
        self._changed: frozenset[str] = frozenset()
        if earlier is not None:
            self._take_over(earlier)

    def _take_over(self, earlier: Recounter) -> None:
        """Use the work of an earlier one where no correction that came or went concerns it."""
        differ = set(earlier._steps.corrections).symmetric_difference(self._steps.corrections)
        self._done = earlier._done
        self._changed = earlier._changed.union(identity_of(each.entity) for each in differ)

    def recounts(
        self, connection: sqlite3.Connection, moves: Moves, seconds: float = math.inf
    ) -> list[Recount] | None:
        """All articles that need one; ``None`` when there was no time for all of them.

        Args:
            connection: to the store, in a transaction.
            moves: of the corrections for everywhere.
            seconds: after which to give up, once the articles are known; what is done by then, and that is something,
                stays done.
        """
        lines = self._lines(connection, moves)
        stale = {article: line for article, line in lines.items() if not self._holds(article, line)}
        self._done = {article: self._done[article] for article in lines if article not in stale}
        self._changed = frozenset()
        until = time.monotonic() + seconds
        waiting = list(stale.items())
        for start in range(0, len(waiting), _BATCH):
            if start and time.monotonic() >= until:
                return None
            self._done.update(self._made(dict(waiting[start : start + _BATCH]), moves))
        return [done.recount for done in self._done.values() if done.recount is not None]

    def _lines(self, connection: sqlite3.Connection, moves: Moves) -> dict[int, bytes]:
        """The stored analyses of the articles that need one."""
        wanted = {signed(int(article, 16)) for article in self._steps.own}
        for keys, names in moves.splits:
            wanted.update(_using(connection, keys, names))
        rows = connection.execute(
            "SELECT article.id, line FROM article JOIN record ON record.analysis = article.analysis"
            " WHERE entities IS NOT NULL AND article.id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(wanted)),),
        )
        return dict(rows.fetchall())

    def _holds(self, article: int, line: bytes) -> bool:
        done = self._done.get(article)
        return done is not None and done.line == hash(line) and self._changed.isdisjoint(done.identities)

    def _made(self, lines: Mapping[int, bytes], moves: Moves) -> Iterator[tuple[int, _Done]]:
        texts = self.texts([unsigned(article) for article in lines])
        for article, line in lines.items():
            steps, found = self._steps.of(_id(article)), unpacked_analysis(line)
            title, text = texts.get(unsigned(article), ("", ""))
            now = corrected(found, steps, title, text) if unsigned(article) in texts else found
            yield article, _Done(hash(line), _identities(found, steps), _recount(article, found, now, moves))


def _identities(found: Analysis, steps: Steps) -> tuple[str, ...]:
    """What an article names, and what corrections make of it."""
    there = identities(found)
    deque(steps.fitting(there), maxlen=0)
    return tuple(there)


def _recount(article: int, found: Analysis, now: Analysis, moves: Moves) -> Recount | None:
    if found is now:
        return None
    keys = _changed_keys(found, now)
    before = {posting.key: posting for posting in postings(_of_keys(found, keys))}
    after = {posting.key: posting for posting in postings(_of_keys(now, keys))}
    # what is moved everywhere and here moved back is the same, but not where its key has gone
    same = {key for key in before if before[key] == after.get(key) and moves.now(key) == key}
    return Recount(
        article,
        {key: posting for key, posting in before.items() if key not in same},
        {key: posting for key, posting in after.items() if key not in same},
        frozenset(
            key
            for entity in now.entities
            if (key := lasting_key(entity)) in keys and not _uses_its_name(entity)
        ),
    )


def _changed_keys(found: Analysis, now: Analysis) -> frozenset[str]:
    """The keys of what is not the very same entity in both."""
    old, new = ({id(entity): entity for entity in each.entities} for each in (found, now))
    return frozenset(lasting_key(old.get(changed) or new[changed]) for changed in old.keys() ^ new.keys())


def _of_keys(analysis: Analysis, keys: frozenset[str]) -> Analysis:
    return replace(analysis, entities=tuple(e for e in analysis.entities if lasting_key(e) in keys))


def _uses_its_name(entity: Entity) -> bool:
    canonical = folded_name(entity.type, entity.canonical)
    return any(folded_name(entity.type, name) == canonical for name in entity.names)


def _using(connection: sqlite3.Connection, keys: Iterable[str], names: frozenset[str]) -> Iterator[int]:
    """The articles that may call one of the entities with these keys by one of the names."""
    rows = connection.execute(
        "SELECT name.id, entity, folded, name.type, canonical FROM name JOIN entity ON entity.id = entity"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(keys)),),
    ).fetchall()
    groups = frozenset(map(group_key, names))  # under its singular a group is listed by
    called, whole = [], set()
    for number, entity, folded, kind, canonical in rows:
        if folded not in (groups if kind == EntityType.NORP else names):
            continue
        called.append(number)
        if canonical:  # in which articles it is the canonical name no list tells
            whole.add(entity)
    for query, wanted in (
        ("SELECT article FROM called WHERE name IN (SELECT value FROM json_each(?))", called),
        ("SELECT article FROM appearance WHERE entity IN (SELECT value FROM json_each(?))", sorted(whole)),
    ):
        yield from (article for (article,) in connection.execute(query, (json.dumps(wanted),)))


def _id(article: int) -> ArticleId:
    return ArticleId(f"{unsigned(article):016x}")
