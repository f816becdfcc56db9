"""Who answers a query, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.model.query import DateRange, Everything, Node, Query, Sort
from reader.search.whoosh.clauses import Clauses
from reader.search.whoosh.evaluate import Evaluator, days_of
from reader.search.whoosh.ordering import Ordering, Ranked
from reader.search.whoosh.snapshot import Snapshot


class Ranking:
    """Puts the articles of a snapshot in order."""

    def __init__(self, snapshot: Snapshot, clauses: Clauses, evaluator: Evaluator) -> None:
        self._snapshot = snapshot
        self._clauses = clauses
        self._evaluator = evaluator

    def of(self, query: Query, sort: Sort) -> Ordering:
        """The complete and the partial hits of a query; its budget has begun."""
        known = None if sort is Sort.PUBLISHER else self._newest_first(query.root)
        if known is not None:
            return Ordering([Ranked.in_order(known, self._snapshot.newness)])
        complete = self._evaluator.documents(query.root)
        partial = self._evaluator.partial(query, complete)
        parts = [self._ranked((query.root,), complete, sort)]
        if len(partial):
            parts.append(self._ranked((query.root, *query.also), partial, sort))
        return Ordering(parts, self._clauses.cut)

    def _newest_first(self, root: Node) -> NDArray[np.int64] | None:
        """The hits of a query that asks for days alone or for nothing: nobody scores, nothing is sorted."""
        match root:
            case Everything():
                return self._snapshot.calendar.newest
            case DateRange():
                return self._snapshot.calendar.between(*days_of(root))
            case _:
                return None

    def _ranked(self, nodes: Sequence[Node], documents: NDArray[np.integer[Any]], sort: Sort) -> Ranked:
        scores = self._evaluator.scores(nodes, documents)
        ranks = self._snapshot.alphabetical if sort is Sort.PUBLISHER else self._snapshot.newness
        return Ranked(documents, scores, ranks, by_score=sort is Sort.RELEVANCE)
