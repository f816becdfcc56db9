"""One typed query in, one answer out: rows, passages, counts, reasons."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from reader.catalog.catalog import Catalog
from reader.inquiry.lighting import Lighter
from reader.inquiry.named import NamedMentions
from reader.inquiry.resolving import Names, Work, resolve
from reader.model.answer import Answer, Lit, ResultRow
from reader.model.article import ArticleId, ArticleRow
from reader.model.query import ClauseCount, Explanation, Facet, Page, Query, Snippet, Sort
from reader.ports import SearchEngine
from reader.search.completion import complete
from reader.search.describe import describe
from reader.search.syntax import parse

SNIPPET_WIDTH = 160
_ENTITY_FACETS = ("person", "org", "place")
_ENGINE_FACETS = ("publisher", "year", "month")
_FACET_LIMIT = 20


@dataclass
class Inquiry:
    """The parts that answer queries about one collection.

    Attributes:
        engine: the index; ``None`` while there is none that can be read, when nothing is found.
        catalog: rows and texts.
        names: who and where.
        work: the user's marks.
        today: what ``yesterday`` counts from.
    """

    engine: SearchEngine | None
    catalog: Catalog
    names: Names
    mentions: NamedMentions
    work: Work
    today: Callable[[], date] = date.today

    def ask(self, text: str, sort: Sort, offset: int, limit: int, *, final: bool = False) -> Answer:
        """A window of the answer.

        Args:
            text: the query as typed.
            sort: the order wanted.
            offset, limit: the window.
            final: the user is done typing (see ``reader.search.syntax``).
        """
        began = time.perf_counter()
        query = parse(text, today=self.today(), final=final)
        resolved = resolve(query, self.work, self.names)
        page = self._page(resolved, sort, offset, limit)
        rows = self._rows(query, resolved, page)
        clauses: tuple[ClauseCount, ...] = ()
        if not page.total and not page.partial and self.engine is not None:
            clauses = self.engine.clauses(resolved)
        return Answer(
            text=text,
            understood=describe(query),
            faults=query.faults,
            total=page.total,
            partial=page.partial,
            offset=offset,
            rows=tuple(rows),
            took_ms=(time.perf_counter() - began) * 1000,
            clauses=clauses,
            cut=page.cut,
        )

    def lit(self, text: str, article: ArticleId, *, final: bool = True) -> Lit:
        """What the query lights in an article."""
        found = self.catalog.article(article)
        if found is None:
            return Lit()
        query = parse(text, today=self.today(), final=final)
        lighter = Lighter(query, resolve(query, self.work, self.names), self.mentions)
        return lighter.lit(article, found.title, found.text)

    def facets(self, text: str) -> tuple[Facet, ...]:
        """Counts among the hits: publisher, year, month, and who and where."""
        if self.engine is None:
            return ()
        query = resolve(parse(text, today=self.today(), final=True), self.work, self.names)
        counted = self.engine.facets(query, _ENGINE_FACETS, _FACET_LIMIT)
        matching = self.engine.matching(query)
        return (*counted, *(self.mentions.facet(name, matching, _FACET_LIMIT) for name in _ENTITY_FACETS))

    def explain(self, text: str, article: ArticleId) -> Explanation | None:
        """Why an article stands where it does."""
        if self.engine is None:
            return None
        query = resolve(parse(text, today=self.today(), final=True), self.work, self.names)
        return self.engine.explain(query, article)

    def complete(self, text: str, caret: int) -> Sequence[str]:
        """Whole query texts in which the word before the caret is completed."""
        return complete(text, caret, self._values)
