"""A small search over the articles of a shelf: words, phrases and a few fields."""

from __future__ import annotations

import asyncio
import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.inquiry.batch import query_of
from reader.inquiry.concordance import concordance_lines
from reader.model.answer import Answer, ResultRow
from reader.model.article import Article, ArticleId, Span
from reader.model.batch import Tally
from reader.model.concordance import ConcordancePart
from reader.model.entity import EntityType
from reader.model.lit import Lit
from reader.model.query import ClauseCount, Explanation, Facet, Reason, Snippet, Sort
from reader.search.completion import completions
from reader.text.safe import safe_line
from tests.builders import row_of
from tests.newsrooms.shelf import MemoryShelf

_CLAUSE = re.compile(r'-?(?:\w+:)?(?:"[^"]*"|\S+)')


class MemorySearch:
    """All clauses must be there: words, ``"phrases"``, ``-word``, ``field:value``, ``prefix*``.

    ``gate`` holds every answer back until it is set, so that a test can look at the time before. What is in
    ``pending`` cannot be searched yet.
    """

    def __init__(self, shelf: MemoryShelf, names: dict[str, tuple[EntityType, list[str]]]):
        self.shelf = shelf
        self.names = names
        self.asked: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.pending: set[ArticleId] = set()
        self._newest = 0

    async def ask(self, text: str, *, sort: Sort, offset: int, limit: int) -> Answer | None:
        self._newest += 1
        number = self._newest
        self.asked.append(text)
        await self.gate.wait()
        await asyncio.sleep(0)
        if number != self._newest:
            return None
        clauses, hits = _CLAUSE.findall(text), self._sorted(text, sort)
        rows = tuple(_result(a, clauses) for a in hits[offset : offset + limit])
        found = () if hits else tuple(self._counted(m) for m in _CLAUSE.finditer(text))
        return Answer(text, text, (), len(hits), 0, offset, rows, 10.0, found, pending=len(self.pending))

    async def ids(self, text: str, *, sort: Sort, offset: int, limit: int) -> Sequence[ArticleId]:
        await asyncio.sleep(0)
        return [a.id for a in self._sorted(text, sort)[offset : offset + limit]]

    async def lit(self, text: str, article: ArticleId) -> Lit:
        whole = await self.shelf.article(article)
        clauses = _CLAUSE.findall(text)
        if whole is None:
            return Lit()
        return Lit(_all_found(whole.title, clauses), _all_found(whole.text, clauses))

    async def facets(self, text: str) -> Sequence[Facet]:
        hits = self._hits(text)
        publishers = Counter(a.publisher for a in hits if a.publisher)
        dates = [a.date.iso for a in hits if a.date]
        years, months = Counter(d[:4] for d in dates), Counter(d[:7] for d in dates)
        counted = [
            Facet("publisher", tuple(publishers.most_common())),
            Facet("year", tuple(sorted(years.items()))),
            Facet("month", tuple(sorted(months.items()))),
        ]
        for kind in (EntityType.PERSON, EntityType.ORG, EntityType.PLACE):
            named = {
                name: sum(any(form in a.text for form in forms) for a in hits)
                for name, (type_, forms) in self.names.items()
                if type_ is kind
            }
            counted.append(
                Facet(kind.value, tuple(sorted(((n, c) for n, c in named.items() if c), key=lambda x: -x[1])))
            )
        return counted

    async def explain(self, text: str, article: ArticleId) -> Explanation | None:
        whole = next((a for a in self._hits(text) if a.id == article), None)
        if whole is None:
            return None
        reasons = tuple(
            Reason(clause, (_bare(clause),), "body", len(found), 1, float(len(found)))
            for clause in _CLAUSE.findall(text)
            if (found := _found(whole.text, clause))
        )
        return Explanation(article, sum(reason.points for reason in reasons), reasons, "number of hits")

    async def complete(self, text: str, caret: int) -> Sequence[str]:
        def values(field, start, _limit):
            if field is not None and field.name == "publisher":
                known = {a.publisher for a in self.shelf.articles if a.publisher}
                return sorted(p for p in known if p.casefold().startswith(start.casefold()))
            words = Counter(w for a in self.shelf.articles for w in re.findall(r"\w+", a.text.casefold()))
            return [word for word, _ in words.most_common() if word.startswith(start.casefold())]

        return completions(text, caret, values)

    async def tallies(self, names: Sequence[str]) -> Sequence[Tally]:
        await self.gate.wait()
        found = []
        for name in names[:3]:
            hits = self._hits(query_of(name))
            months = sorted(a.date.iso[:7] for a in hits if a.date) or [""]
            found.append(Tally(name, query_of(name), name, len(hits), 0, len(hits), months[0], months[-1]))
        return found

    async def like(self, article: ArticleId, limit: int) -> Answer:
        whole = await self.shelf.article(article)
        own = set(re.findall(r"\w+", whole.text.casefold())) if whole else set()
        others = [a for a in self.shelf.articles if a.id != article]
        others.sort(key=lambda a: -len(own & set(re.findall(r"\w+", a.text.casefold()))))
        rows = tuple(_result(a, ()) for a in others[:limit])
        return Answer(f"like {article}", f"like {article}", (), len(rows), 0, 0, rows, 1.0)

    async def concordance(self, text: str, offset: int, limit: int) -> ConcordancePart:
        hits, clauses = self._hits(text), _CLAUSE.findall(text)
        some = hits[offset : offset + limit]
        lines = tuple(n for a in some for n in concordance_lines(a, _all_found(a.text, clauses)))
        return ConcordancePart(lines, len(hits), offset + limit if offset + limit < len(hits) else None)

    async def matching(self, text: str) -> Sequence[int]:
        return [int(a.id, 16) for a in self._hits(text)]

    def _hits(self, text: str) -> list[Article]:
        clauses = _CLAUSE.findall(text)
        searchable = [a for a in self.shelf.articles if a.id not in self.pending]
        return [a for a in searchable if all(_answers(a, clause) for clause in clauses)]

    def _sorted(self, text: str, sort: Sort) -> list[Article]:
        clauses, hits = _CLAUSE.findall(text), self._hits(text)
        if sort is Sort.RELEVANCE:
            hits.sort(
                key=lambda a: -sum(len(_found(a.text, c)) + 5 * len(_found(a.title, c)) for c in clauses)
            )
        elif sort is Sort.PUBLISHER:
            hits.sort(key=lambda a: a.publisher or "~")
        return hits

    def _counted(self, match: re.Match[str]) -> ClauseCount:
        clause = match.group()
        count = sum(_answers(a, clause) for a in self.shelf.articles)
        words = {w for a in self.shelf.articles for w in re.findall(r"\w+", a.text.casefold())}
        near = () if count else tuple(difflib.get_close_matches(clause.casefold(), words, 1))
        return ClauseCount(match.span(), clause, count, near)


def _answers(article: Article, clause: str) -> bool:
    if clause.startswith("-"):
        return not _answers(article, clause[1:])
    if clause.startswith("publisher:"):
        return _bare(clause).casefold() in (article.publisher or "").casefold()
    if clause.startswith("date:"):
        return article.date is not None and article.date.iso.startswith(_bare(clause))
    return bool(_found(article.title, clause) or _found(article.text, clause))


def _bare(clause: str) -> str:
    return clause.partition(":")[2].strip('"') if re.match(r"\w+:", clause) else clause.strip('"')


def _found(text: str, clause: str) -> list[Span]:
    if clause.startswith(("-", "publisher:", "date:")):
        return []
    bare = _bare(clause)
    end = "" if bare.endswith("*") else r"\b"
    return [m.span() for m in re.finditer(rf"\b{re.escape(bare.rstrip('*'))}\w*{end}", text, re.IGNORECASE)]


def _all_found(text: str, clauses: Iterable[str]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for span in sorted(span for clause in clauses for span in _found(text, clause)):
        if not spans or span[0] >= spans[-1][1]:
            spans.append(span)
    return tuple(spans)


def _result(article: Article, clauses: Sequence[str]) -> ResultRow:
    first = min((span[0] for span in _all_found(article.text, clauses)), default=0)
    start = max(article.text.rfind(".", 0, first), article.text.rfind("\n", 0, first)) + 1
    passage = safe_line(article.text[start : start + 240])
    title = _all_found(article.title, clauses)
    return ResultRow(row_of(article), Snippet(passage, _all_found(passage, clauses)), title, 1.0)
