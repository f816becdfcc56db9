"""Why an article stands where it does."""

from __future__ import annotations

import numpy as np

from reader.model.query import Field, Near, Reason
from reader.search.describe import describe_node
from reader.search.occurrences import Placed
from reader.search.whoosh.clauses import Clauses
from reader.search.whoosh.evaluate import Evaluator
from reader.search.whoosh.postings import Postings


class Explainer:
    """Says what each clause of a query gave an article."""

    def __init__(self, postings: Postings, clauses: Clauses, evaluator: Evaluator) -> None:
        self._postings = postings
        self._clauses = clauses
        self._evaluator = evaluator

    def reason(self, clause: Placed, document: int) -> Reason | None:
        """One clause's part in a document's score, ``None`` when it is not met there."""
        met = self._clauses.met(clause)
        counts = {}
        for field, part in met.items():
            at = int(np.searchsorted(part.documents, document))
            if at < len(part.documents) and part.documents[at] == document:
                counts[field] = int(part.counts[at])
        if not counts:
            return None
        sides = (clause.left, clause.right) if isinstance(clause, Near) else (clause,)
        words = {word for field in counts for side in sides for word in self._clauses.forms(side, field)}
        return Reason(
            clause=describe_node(clause),
            forms=tuple(sorted(word for word in words if self._holds(document, word, tuple(counts)))),
            field=", ".join(field.value for field in counts),
            occurrences=sum(counts.values()),
            articles=self._clauses.articles(clause),
            points=float(self._evaluator.scores(clause, np.array([document]))[0]),
        )

    def _holds(self, document: int, word: str, fields: tuple[Field, ...]) -> bool:
        for field in fields:
            documents = self._postings.find(field, word.encode()).documents
            at = int(np.searchsorted(documents, document))
            if at < len(documents) and documents[at] == document:
                return True
        return False
