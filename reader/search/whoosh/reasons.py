"""Why an article stands where it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from reader.model.query import Field, Near, Phrase, Prefix, Reason, Word
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
        return Reason(
            clause=describe_node(clause),
            forms=tuple(sorted({*self._forms(clause, document, tuple(counts))})),
            field=", ".join(field.value for field in counts),
            occurrences=sum(counts.values()),
            articles=self._evaluator.count(clause),
            points=float(self._evaluator.scores([clause], np.array([document]))[0]),
        )

    def _forms(self, clause: Placed, document: int, fields: tuple[Field, ...]) -> Iterator[str]:
        """The words and the spellings in two words that stand for a clause in a document."""
        sides = (clause.left, clause.right) if isinstance(clause, Near) else (clause,)
        for side in sides:
            spellings: tuple[str, ...] = ()
            if isinstance(side, Word | Prefix):
                side, spellings = replace(side, apart=()), side.apart  # noqa: PLW2901 - the rest of it
            words = {word for field in fields for word in self._clauses.forms(side, field)}
            yield from (word for word in words if self._holds(document, word, fields))
            for text in spellings:
                met = self._clauses.met(Phrase(text, side.field))
                if any(document in part.documents for part in met.values()):
                    yield text

    def _holds(self, document: int, word: str, fields: tuple[Field, ...]) -> bool:
        for field in fields:
            documents = self._postings.find(field, word.encode()).documents
            at = int(np.searchsorted(documents, document))
            if at < len(documents) and documents[at] == document:
                return True
        return False
