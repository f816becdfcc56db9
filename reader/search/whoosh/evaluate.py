"""A query tree answered by masks: one flag for every document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from reader.model.query import (
    And,
    Articles,
    DateRange,
    Everything,
    Exactly,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Value,
    Word,
)
from reader.search.analysis import fold
from reader.search.loose import SCREENFUL, clauses, loose, most_telling
from reader.search.occurrences import Placed
from reader.search.whoosh.clauses import Clauses, mask_of
from reader.search.whoosh.postings import Postings
from reader.search.whoosh.schema import TEXTS, value_term
from reader.search.whoosh.scoring import Scorer
from reader.search.whoosh.snapshot import Mask, Snapshot

_VALUES = frozenset({*(field.value for field in TEXTS), "lang"}) - {"body"}


class Evaluator:
    """Answers trees over one snapshot."""

    def __init__(self, snapshot: Snapshot, postings: Postings, clause: Clauses) -> None:
        self._snapshot = snapshot
        self._postings = postings
        self._clauses = clause
        self._scorer = Scorer(snapshot)

    def matching(self, node: Node) -> Mask:
        """The articles that meet a node."""
        snapshot = self._snapshot
        match node:
            case Everything():
                return snapshot.alive
            case And(children=children):
                return reduce(np.logical_and, map(self.matching, children), snapshot.alive)
            case Or(children=children):
                return reduce(np.logical_or, map(self.matching, children), np.zeros(snapshot.size, np.bool_))
            case Not(child=child):
                return snapshot.alive & ~self.matching(child)
            case Articles(ids=ids):
                return self._only(snapshot.numbers(ids))
            case DateRange():
                return self._dated(node)
            case Value():
                return self._valued(node)
            case Word() | Exactly() | Phrase() | Prefix() | Fuzzy() | Near():
                return mask_of(snapshot, self._clauses.met(node))
            case _:
                raise TypeError(f"{type(node).__name__} is not for an engine")

    def partial(self, query: Query, complete: Mask) -> Mask:
        """The articles that hold only some of the words of a loose query: see ``search.loose``."""
        part = loose(query.root)
        some_will_do = part is not None and (len(part.words) > 1 or query.also)
        if part is None or not some_will_do or np.count_nonzero(complete) >= SCREENFUL:
            return np.zeros(self._snapshot.size, np.bool_)
        some = self.matching(Or(most_telling(part.words, query.also, self.count)))
        return reduce(np.logical_and, map(self.matching, part.others), some) & ~complete

    def count(self, node: Node) -> int:
        """How many articles meet a node."""
        return int(np.count_nonzero(self.matching(node)))

    def scores(self, nodes: Iterable[Node], documents: NDArray[np.int64]) -> NDArray[np.float32]:
        """The points of all clauses of some nodes for some documents."""
        total = np.zeros(len(documents), np.float32)
        scored = [clause for node in nodes for clause in clauses(node) if isinstance(clause, Placed)]
        if scored and len(documents):
            slots = self._scorer.slots(documents)
            for clause in scored:
                total += self._scorer.points(self._clauses.met(clause), self._clauses.articles(clause), slots)
        return total

    def _only(self, documents: NDArray[np.int64] | NDArray[np.int32]) -> Mask:
        mask = np.zeros(self._snapshot.size, np.bool_)
        mask[documents] = True
        return mask & self._snapshot.alive

    def _dated(self, asked: DateRange) -> Mask:
        """Articles that may be of one of the days; an undated one is of none."""
        snapshot = self._snapshot
        mask = snapshot.alive & (snapshot.last > 0)
        if asked.last is not None:
            mask &= snapshot.first <= _number(asked.last)
        if asked.first is not None:
            mask &= snapshot.last >= _number(asked.first)
        return mask

    def _valued(self, asked: Value) -> Mask:
        value = fold(" ".join(asked.value.split()))
        if asked.field.value not in _VALUES or not asked.value:
            return np.zeros(self._snapshot.size, np.bool_)
        return self._only(self._postings.find(asked.field, value_term(value)).documents)


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
