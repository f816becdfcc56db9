"""One typed query in, one answer out: rows, passages, counts, reasons."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from reader.catalog.catalog import Catalog
from reader.inquiry.batch import query_of, span_of
from reader.inquiry.concordance import concordance_lines
from reader.inquiry.lighting import Lighter
from reader.inquiry.named import NamedMentions
from reader.inquiry.resolving import Work, resolve
from reader.inquiry.widening import Meaning, meanings, widened
from reader.model.answer import Answer, ResultRow
from reader.model.article import ArticleId
from reader.model.batch import Tally
from reader.model.concordance import ConcordancePart
from reader.model.entity import EntityType
from reader.model.lit import Lit
from reader.model.query import (
    ClauseCount,
    Explanation,
    Facet,
    Field,
    FlagName,
    Page,
    Query,
    Snippet,
    Sort,
    told,
)
from reader.ports import SearchEngine
from reader.search.clock import Clock
from reader.search.completion import completions
from reader.search.describe import describe
from reader.search.fields import Asks, FieldName
from reader.search.loose import SCREENFUL, loose
from reader.search.snippet import passage
from reader.search.syntax import parse

SNIPPET_WIDTH = 160
_ENTITY_FACETS = (EntityType.PERSON, EntityType.ORG, EntityType.PLACE)
_ENGINE_FACETS = ("publisher", "year", "month")
_FACET_LIMIT = 20
SEARCHING: Final = 0.5  # seconds that the engine may take for all it is asked for one question
_WHOLE: Final = 0.8  # seconds for a whole question; then rows show how their articles begin
_UNLIT = "it took too long: the last rows show how their articles begin"
_DATES = ("year", "month")
_ALL_DATES = 100_000
_NAMING: Final = 0.25  # seconds for looking up the names in a question
_UNNAMED = "it took too long: some of the names were searched as words"
_NO_INDEX = "the search index is not ready yet"


@dataclass
class Inquiry:
    """The parts that answer queries about one collection.

    Attributes:
        engine: the index; ``None`` while there is none that can be read, when nothing is found.
        catalog: rows and texts.
        mentions: who and where.
        work: the user's marks.
        today: what ``yesterday`` counts from.
        pending: how many articles of the catalog the engine does not hold yet.
        final: queries are finished. Otherwise the last word of each is still being typed, for every question
            alike (``reader.search.syntax``); a space behind it finishes it.
    """

    engine: SearchEngine | None
    catalog: Catalog
    mentions: NamedMentions
    work: Work
    today: Callable[[], date] = date.today
    pending: int = 0
    final: bool = True

    def ask(self, text: str, sort: Sort, offset: int, limit: int) -> Answer:
        """A window of the answer.

        Args:
            text: the query as typed.
            sort: the order wanted.
            offset: where the window begins.
            limit: how many rows it has.
        """
        clock = Clock(_WHOLE)
        began = time.perf_counter()
        clauses: tuple[ClauseCount, ...] = ()
        naming = Clock(_NAMING)
        with self._in_time():
            query, resolved = self._understood(text, naming)
            resolved, found = self._widened(resolved)
            page = self._page(resolved, sort, offset, limit)
            if not page.total and (self.final or not page.partial) and self.engine is not None:
                clauses = self.engine.clauses(resolved)
        rows, unlit = self._rows(Lighter(query, resolved, self.mentions), page, clock)
        return Answer(
            text=text,
            understood=describe(query),
            faults=query.faults,
            total=page.total,
            partial=page.partial,
            offset=offset,
            rows=rows,
            took_ms=(time.perf_counter() - began) * 1000,
            clauses=clauses,
            cut=(_UNNAMED if naming.stopped else "") or page.cut or unlit,
            pending=self.pending,
            instead=tuple(meaning.said for meaning in found) if page.partial else (),
        )

    def ids(self, text: str, sort: Sort, offset: int, limit: int) -> list[ArticleId]:
        """A window of the answer as ids alone, in the same order."""
        with self._in_time():
            resolved, _ = self._widened(self._understood(text)[1])
            return [hit.id for hit in self._page(resolved, sort, offset, limit).hits]

    def lit(self, text: str, article: ArticleId) -> Lit:
        """What the query lights in an article."""
        found = self.catalog.article(article)
        if found is None:
            return Lit()
        clock = Clock(_WHOLE)
        with self._in_time():
            query, resolved = self._understood(text)
            resolved, _ = self._widened(resolved)
        return Lighter(query, resolved, self.mentions).lit(found, clock.left())

    def facets(self, text: str) -> tuple[Facet, ...]:
        """Counts among the hits: publisher, year, month, and who and where."""
        if self.engine is None:
            return ()
        with self._in_time():
            _, resolved = self._understood(text)
            counted = self.engine.facets(resolved, _ENGINE_FACETS, _FACET_LIMIT)
            matching = self.engine.matching(resolved)
        return (*counted, *self.mentions.facets(_ENTITY_FACETS, matching, _FACET_LIMIT))

    def explain(self, text: str, article: ArticleId) -> Explanation | None:
        """Why an article stands where it does."""
        if self.engine is None:
            return None
        with self._in_time():
            resolved, _ = self._widened(self._understood(text)[1])
            return self.engine.explain(resolved, article)

    def like(self, article: ArticleId, limit: int) -> Answer:
        """The articles nearest to one, as an answer whose text is not a query; the article is not in it."""
        began = time.perf_counter()
        if self.engine is None:
            page = Page(0, (), cut=_NO_INDEX)
        else:
            page = self.engine.like(article, offset=0, limit=limit)
        nothing, _ = self._understood("")
        rows, _ = self._rows(Lighter(nothing, nothing, self.mentions), page, Clock(_WHOLE))
        took = (time.perf_counter() - began) * 1000
        said = f"like {article}"
        return Answer(said, said, (), page.total, 0, 0, rows, took, cut=page.cut, pending=self.pending)

    def concordance(self, text: str, offset: int, limit: int) -> ConcordancePart:
        """The places where a query's words stand, of the articles ``offset`` to ``offset + limit``.

        The newest article comes first; articles with some of the words alone are not among them.
        """
        if self.engine is None:
            return ConcordancePart((), 0, None)
        query, resolved = self._understood(text)
        page = self.engine.search(resolved, sort=Sort.DATE, offset=offset, limit=limit)
        numbers = [int(hit.id, 16) for hit in page.hits if hit.complete]
        lighter = Lighter(query, resolved, self.mentions)
        lines = tuple(
            line
            for article, _ in self.catalog.articles(numbers)
            for line in concordance_lines(article, lighter.lit(article).text)
        )
        following = offset + limit
        return ConcordancePart(lines, page.total, following if following < page.total else None)

    def matching(self, text: str) -> array[int]:
        """The ids of all articles that answer a query, as unsigned 64-bit integers, ascending."""
        if self.engine is None:
            return array("Q")
        return self.engine.matching(self._understood(text)[1])

    def tally(self, name: str) -> Tally:
        """What one line of a list finds; lists are always finished."""
        asked = query_of(name)
        query, resolved = replace(self, final=True)._understood(asked)  # noqa: SLF001 - another of us
        understood = describe(query)
        if not understood or self.engine is None:  # of nothing everything would be found
            return Tally(name, asked, understood, notes=told(query.faults, "" if self.engine else _NO_INDEX))
        found = self.engine.matching(resolved)
        partial = 0
        if loose(resolved.root):
            partial = self.engine.search(resolved, sort=Sort.DATE, offset=0, limit=0).partial
        counts = {each.name: dict(each.counts) for each in self.engine.facets(resolved, _DATES, _ALL_DATES)}
        first, latest = span_of(counts["year"], counts["month"])
        unread = len(found) - len(self.work.marked(FlagName.READ).intersection(found))
        notes = told(query.faults)
        return Tally(name, asked, understood, len(found), partial, unread, first, latest, notes)

    def complete(self, text: str, caret: int) -> Sequence[str]:
        """Whole query texts in which the word before the caret is completed."""
        return completions(text, caret, self._values)

    def _values(self, field: FieldName | None, start: str, limit: int) -> Sequence[str]:
        if field is not None and field.asks is Asks.NAME:
            return self.mentions.values(field.entity, start, limit)
        part = None if field is None else field.part
        if part is Field.TAG:
            return self.work.tags(start)[:limit]
        return () if self.engine is None else self.engine.complete(part, start, limit)

    def _understood(self, text: str, naming: Clock | None = None) -> tuple[Query, Query]:
        """The query as parsed, and the same for an engine: the one place where a text is read.

        ``naming`` is the clock for looking up names.
        """
        query = parse(text, today=self.today(), final=self.final)
        naming = naming or Clock(_NAMING)
        if self.engine is None:
            return query, resolve(query, self.work, self.mentions, clock=naming)
        return query, resolve(query, self.work, self.mentions, self.engine.apart, naming)

    def _widened(self, resolved: Query) -> tuple[Query, tuple[Meaning, ...]]:
        """A query that few articles answer, with what else may be meant by its words."""
        if self.engine is None or loose(resolved.root) is None:
            return resolved, ()
        page = self.engine.search(resolved, sort=Sort.RELEVANCE, offset=0, limit=0)
        if page.total >= SCREENFUL or page.cut:
            return resolved, ()
        found = meanings(resolved, self.engine, self.mentions)
        return widened(resolved, found), found

    def _page(self, resolved: Query, sort: Sort, offset: int, limit: int) -> Page:
        if self.engine is None:
            return Page(0, (), offset, cut=_NO_INDEX)
        return self.engine.search(resolved, sort=sort, offset=offset, limit=limit)

    def _in_time(self) -> AbstractContextManager[None]:
        """What the engine is asked inside is one question."""
        return nullcontext() if self.engine is None else self.engine.within(SEARCHING)

    def _rows(self, lighter: Lighter, page: Page, clock: Clock) -> tuple[tuple[ResultRow, ...], str]:
        """The rows of a page, and what to say when there was no time to light all of them."""
        hits = {hit.id: hit for hit in page.hits}
        rows = {row.id: row for row in self.catalog.rows_of(tuple(hits))}
        found, unlit, in_part = [], "", ""
        for article, _ in self.catalog.articles(int(number, 16) for number in hits):
            if clock.stops():
                unlit = _UNLIT
            lit = Lit() if unlit else lighter.lit(article, clock.left())
            hit, row = hits[article.id], rows[article.id]
            snippet = passage(article.text, lit.text, SNIPPET_WIDTH) if lit.text else Snippet(row.lead)
            found.append(ResultRow(row, snippet, lit.title, hit.score, hit.complete))
            in_part = lit.cut or in_part
        return tuple(found), unlit or in_part
