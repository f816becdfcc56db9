"""A query tree answered by masks: one flag for every document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reader.model.query import (
    And,
    Articles,
    DateRange,
    Everything,
    Exactly,
    Flag,
    Fuzzy,
    Named,
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
from reader.search.whoosh.clauses import Clauses
from reader.search.whoosh.postings import Postings
from reader.search.whoosh.schema import TEXTS, value_term
from reader.search.whoosh.scoring import Scorer, Weighed, summed
from reader.search.whoosh.snapshot import Mask, Snapshot

Documents = NDArray[np.integer[Any]]
"""Numbers of living documents, ascending."""

_FEW: Final = 20  # times fewer documents than others: then each is looked up among them
_LAST_DAY: Final = 99_991_231
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
            case And() if any(isinstance(child, Placed) for child in node.children):
                return self._only(self.documents(node))
            case And(children=children):
                return reduce(np.logical_and, map(self.matching, children), snapshot.alive)
            case Or(children=children):
                return self._either(children)
            case Not(child=child):
                return snapshot.alive & ~self.matching(child)
            case Articles(ids=ids):
                return self._only(snapshot.numbers(ids))
            case DateRange():
                return snapshot.alive & _within(snapshot.first, snapshot.last, *days_of(node))
            case Value():
                return self._valued(node)
            case _:
                return self._only(self.documents(node))

    def _either(self, nodes: Iterable[Node]) -> Mask:
        found = np.zeros(self._snapshot.size, np.bool_)
        for node in nodes:
            if isinstance(node, Placed):
                found[self._weighed(node).documents] = True
            else:
                found |= self.matching(node)
        return found

    def documents(self, node: Node) -> Documents:
        """The articles that meet a node, ascending: where they are few nothing else is looked at."""
        match node:
            case Word() | Exactly() | Phrase() | Prefix() | Fuzzy() | Near():
                return self._weighed(node).documents
            case And(children=children) if any(isinstance(child, Placed) for child in children):
                return self._all(children)
            case Named() | Flag():
                raise TypeError(f"{type(node).__name__} is not for an engine")
            case _:
                return np.flatnonzero(self.matching(node))

    def _all(self, nodes: Sequence[Node]) -> Documents:
        """Those that meet all nodes, one of which at least is of words; the rarest words are looked at first."""
        words = [self._weighed(node).documents for node in nodes if isinstance(node, Placed)]
        found, *others = sorted(words, key=len)
        for other in others:
            found = found[self._among(found, other)]
        for node in nodes:
            if not isinstance(node, Placed):
                found = found[self._meeting(found, node)]
        return found

    def partial(self, query: Query, complete: Documents) -> Documents:
        """The articles that hold only some of the words of a loose query: see ``search.loose``."""
        part = loose(query.root)
        some_will_do = part is not None and (len(part.words) > 1 or query.also)
        if part is None or not some_will_do or len(complete) >= SCREENFUL:
            return np.empty(0, np.int64)
        some = self.matching(Or(most_telling(part.words, query.also, self.count)))
        some = reduce(np.logical_and, map(self.matching, part.others), some)
        some[complete] = False
        return np.flatnonzero(some)

    def count(self, node: Node) -> int:
        """How many articles meet a node."""
        return len(self.documents(node))

    def scores(self, nodes: Iterable[Node], documents: Documents) -> NDArray[np.float32]:
        """The points of all clauses of some nodes for some documents."""
        scored = [clause for node in nodes for clause in clauses(node) if isinstance(clause, Placed)]
        if not scored or not len(documents):
            return np.zeros(len(documents), np.float32)
        return summed(list(map(self._weighed, scored)), documents, self._snapshot.size)

    def _weighed(self, node: Placed) -> Weighed:
        return self._clauses.kept(
            "weighed", node, None, lambda: self._scorer.weighed(self._clauses.met(node))
        )

    def _among(self, some: Documents, others: Documents) -> Mask:
        """Which of some documents are among others."""
        if not len(others) or len(some) * _FEW < len(others):
            at = np.searchsorted(others, some)
            at[at == len(others)] = 0
            return others[at] == some if len(others) else np.zeros(len(some), np.bool_)
        mask = np.zeros(self._snapshot.size, np.bool_)
        mask[others] = True
        return mask[some]

    def _meeting(self, some: Documents, node: Node) -> Mask:
        """Which of some living documents meet a node."""
        match node:
            case DateRange():
                return _within(self._snapshot.first[some], self._snapshot.last[some], *days_of(node))
            case Not(child=child) if isinstance(child, Placed):
                return ~self._among(some, self._weighed(child).documents)
            case _:
                return self.matching(node)[some]

    def _only(self, documents: Documents) -> Mask:
        mask = np.zeros(self._snapshot.size, np.bool_)
        mask[documents] = True
        return mask & self._snapshot.alive

    def _valued(self, asked: Value) -> Mask:
        value = fold(" ".join(asked.value.split()))
        if asked.field.value not in _VALUES or not asked.value:
            return np.zeros(self._snapshot.size, np.bool_)
        return self._only(self._postings.find(asked.field, value_term(value)).documents)


def days_of(asked: DateRange) -> tuple[int, int]:
    """The first and the last day, as the index has them; open ends are before and after all days."""
    return _number(asked.first, 1), _number(asked.last, _LAST_DAY)


def _within(first: NDArray[np.uint32], last: NDArray[np.uint32], begin: int, end: int) -> Mask:
    """Who may be of one of the days; an undated article is of none."""
    return (last >= begin) & (first <= end)


def _number(day: date | None, otherwise: int) -> int:
    return otherwise if day is None else day.year * 10_000 + day.month * 100 + day.day
