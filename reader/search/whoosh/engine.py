"""The engine in use: ``SearchEngine`` over an index that ``WhooshIndex`` or ``segments`` wrote.

One engine belongs to one thread. It looks at one ``Snapshot`` until it is refreshed.
"""

from __future__ import annotations

import math
import time
from array import array
from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from reader.model.article import ArticleId
from reader.model.query import (
    ClauseCount,
    Explanation,
    Facet,
    Field,
    Node,
    Page,
    Query,
    Sort,
    Word,
)
from reader.search.analysis import fold
from reader.search.describe import describe_node
from reader.search.loose import clauses
from reader.search.occurrences import Placed
from reader.search.suggest import respelled
from reader.search.whoosh.apart import Halves
from reader.search.whoosh.clauses import TEXT_FIELDS, Clauses
from reader.search.whoosh.evaluate import Evaluator
from reader.search.whoosh.facets import FACETS, facet
from reader.search.whoosh.folder import IndexFolder
from reader.search.whoosh.index import WhooshIndex
from reader.search.whoosh.ordering import Ordering, Ranked
from reader.search.whoosh.postings import MOST_BYTES, Postings
from reader.search.whoosh.ranking import Ranking
from reader.search.whoosh.reasons import Explainer
from reader.search.whoosh.schema import TEXTS
from reader.search.whoosh.scoring import FORMULA
from reader.search.whoosh.similar import similar
from reader.search.whoosh.snapshot import Snapshot, open_snapshot
from reader.search.whoosh.wordlist import WordList

__all__ = ["WhooshEngine", "WhooshIndex"]

_SUGGESTIONS: Final = 5
_RESPELLING: Final = 0.2  # seconds that better spellings of a query may take
_ORDERS: Final = 8  # of the last queries, so that scrolling is a slice
_FREQUENT: Final = 60  # words that are decoded by ``warm``


class WhooshEngine:
    """Searches an index.

    Args:
        directory: as for ``WhooshIndex``.
        cache_bytes: how much memory decoded postings may take.

    Raises:
        IndexDamagedError: when there is no index, or not a sound one.
    """

    name = "whoosh"

    def __init__(self, directory: Path, *, cache_bytes: int = MOST_BYTES) -> None:
        self._folder = IndexFolder(directory)
        self._cache_bytes = cache_bytes
        self._cold: deque[str] | None = None
        self._until = math.inf  # when time is up for what is asked now
        self._look(open_snapshot(self._folder))

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """See ``SearchEngine``."""
        self._until = time.monotonic() + seconds
        try:
            yield
        finally:
            self._until = math.inf

    def search(self, query: Query, *, sort: Sort, offset: int, limit: int) -> Page:
        """See ``SearchEngine``."""
        return self._ordering(query, sort).page(self._snapshot.ids, offset, limit)

    def matching(self, query: Query) -> array[int]:
        """See ``SearchEngine``."""
        self._clauses.begin(query.root, self._until)
        ids = np.sort(self._snapshot.ids[self._evaluator.documents(query.root)])
        return array("Q", ids.tobytes())

    def facets(self, query: Query, names: Sequence[str], limit: int) -> tuple[Facet, ...]:
        """See ``SearchEngine``."""
        self._clauses.begin(query.root, self._until)
        among = self._evaluator.matching(query.root)
        return tuple(facet(self._snapshot, name, among, limit) for name in names if name in FACETS)

    def clauses(self, query: Query) -> tuple[ClauseCount, ...]:
        """See ``SearchEngine``."""
        self._clauses.begin(query.root, self._until)
        until = min(time.monotonic() + _RESPELLING, self._until)
        result = []
        for clause in clauses(query.root):
            count = self._evaluator.count(clause)
            late = time.monotonic() > until
            better = () if count or late else self._respelled(clause)
            result.append(ClauseCount(clause.at, describe_node(clause), count, better))
        return tuple(result)

    def explain(self, query: Query, article: ArticleId) -> Explanation | None:
        """See ``SearchEngine``."""
        numbers = self._snapshot.numbers([int(article, 16)])
        ordering = self._ordering(query, Sort.RELEVANCE)
        part = ordering.part_of(int(numbers[0])) if len(numbers) else None
        if part is None:
            return None
        explainer = Explainer(self._postings, self._clauses, self._evaluator)
        found = tuple(
            reason
            for node in (query.root, *(query.also if part else ()))
            for clause in clauses(node)
            if isinstance(clause, Placed)
            if (reason := explainer.reason(clause, int(numbers[0])))
        )
        return Explanation(article, sum(reason.points for reason in found), found, FORMULA)

    def complete(self, field: Field | None, start: str, limit: int) -> tuple[str, ...]:
        """See ``SearchEngine``."""
        begun = fold(start)
        if field in {Field.PUBLISHER, Field.LANG}:
            return self._values(field, begun, limit)
        fields = TEXT_FIELDS if field is None else (field,)
        if not set(fields) <= set(TEXTS):
            return ()
        rough = self._words.frequencies(fields, begun, whole=True)
        likely = sorted(rough, key=lambda word: (-rough[word], word))[: limit * 3 + 10]
        counts = {word: self._articles(fields, word) for word in likely}
        known = [word for word in likely if counts[word]]
        return tuple(sorted(known, key=lambda word: (-counts[word], word))[:limit])

    def apart(self, field: Field | None, word: str) -> tuple[str, ...]:
        """See ``SearchEngine``."""
        fields = TEXT_FIELDS if field is None else (field,)
        return self._apart(fields, word) if set(fields) <= set(TEXTS) else ()

    def like(self, article: ArticleId, *, offset: int, limit: int) -> Page:
        """See ``SearchEngine``."""
        numbers = self._snapshot.numbers([int(article, 16)])
        if not len(numbers):
            return Page(0, (), offset)
        documents, scores = similar(self._snapshot, self._postings, int(numbers[0]))
        found = Ordering([Ranked(documents, scores, self._snapshot.newness, by_score=True)])
        return found.page(self._snapshot.ids, offset, limit)

    def refresh(self) -> bool:
        """See ``SearchEngine``."""
        self._folder.check_private()
        if self._folder.state() == self._snapshot.state:
            return False
        self._look(open_snapshot(self._folder, self._snapshot))
        return True

    def warm(self, milliseconds: float) -> bool:
        """Get ready for a first query: the order of time, then the most frequent words as the time allows.

        False once there is nothing left.
        """
        until = time.monotonic() + milliseconds / 1000
        if self._cold is None:
            self._cold = deque(self._words.most_frequent(Field.BODY, _FREQUENT))
            self._evaluator.scores([Word("the")], np.arange(min(1, self._snapshot.size)))
            _ = self._snapshot.calendar
        while self._cold and time.monotonic() < until:
            word = self._cold.popleft()
            self._postings.find(Field.BODY, word.encode())
            self._words.family(Field.BODY, word)
        return bool(self._cold)

    def close(self) -> None:
        """See ``SearchEngine``."""
        self._orders.clear()
        self._postings.cache.clear()

    def _look(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._postings = Postings(snapshot, self._cache_bytes)
        self._words = WordList(snapshot)
        self._clauses = Clauses(snapshot, self._postings, self._words)
        self._evaluator = Evaluator(snapshot, self._postings, self._clauses)
        self._ranking = Ranking(snapshot, self._clauses, self._evaluator)
        self._apart = lru_cache(maxsize=500)(Halves(snapshot, self._postings).spellings)
        self._orders: OrderedDict[tuple[Node, tuple[Node, ...], Sort], Ordering] = OrderedDict()
        self._cold = None

    def _ordering(self, query: Query, sort: Sort) -> Ordering:
        key = query.root, query.also, sort
        if key in self._orders:
            self._orders.move_to_end(key)
            return self._orders[key]
        self._clauses.begin(query.root, self._until)
        self._orders[key] = self._ranking.of(query, sort)
        if len(self._orders) > _ORDERS:
            self._orders.popitem(last=False)
        return self._orders[key]

    def _articles(self, fields: Sequence[Field], word: str) -> int:
        """How many articles hold a word itself in any of the fields."""
        found = np.zeros(self._snapshot.size, np.bool_)
        for field in fields:
            found[self._postings.find(field, word.encode()).documents] = True
        return int(np.count_nonzero(found & self._snapshot.alive))

    def _values(self, field: Field, start: str, limit: int) -> tuple[str, ...]:
        name = "publisher" if field is Field.PUBLISHER else "lang"
        counts = facet(self._snapshot, name, self._snapshot.alive, len(self._snapshot.ids)).counts
        return tuple([value for value, _ in counts if fold(value).startswith(start)][:limit])

    def _respelled(self, clause: Node) -> tuple[str, ...]:
        part = getattr(clause, "field", None)
        fields = TEXT_FIELDS if part is None else (part,)
        if not set(fields) <= set(TEXTS):
            return ()
        better = respelled(
            clause,
            lambda word: self._is_known(fields, word),
            lambda word: [
                near
                for near in self._words.better(fields, word, _SUGGESTIONS * 2)
                if self._articles(fields, near)
            ][:_SUGGESTIONS],
        )
        return tuple(map(describe_node, better))

    def _is_known(self, fields: Sequence[Field], word: str) -> bool:
        family = [
            other for field in fields if field in TEXT_FIELDS for other in self._words.family(field, word)
        ]
        return any(self._articles(fields, each) for each in (word, *family))
