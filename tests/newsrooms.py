"""A newsroom in memory: for tests of the interface, and to try it (``python -m tests.newsrooms``)."""

from __future__ import annotations

import asyncio
import difflib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from reader.entities.corrections.article import corrected
from reader.entities.corrections.steps import StepsByArticle
from reader.errors import ClipboardError, LibraryError, NotFoundError, UsageError
from reader.exports.citing import citation_of
from reader.exports.format import ExportedExcerpt
from reader.exports.ordered import write
from reader.hosting.keeping import trimmed
from reader.inquiry.batch import query_of
from reader.inquiry.concordance import concordance_lines
from reader.library.correction_wording import correction_said
from reader.library.excerpt_clauses import All, Clause, Either, Node, Not, Part
from reader.library.excerpt_query import excerpt_filter
from reader.model.answer import Answer, ResultRow
from reader.model.article import Article, ArticleId, ArticleRow, DateSource, Refusal, Span
from reader.model.batch import Tally
from reader.model.clipboard import Copied
from reader.model.concordance import ConcordancePart
from reader.model.correction import Correction, CorrectionKind, EntityName, MadeCorrection
from reader.model.entity import Analysis, EntityType
from reader.model.excerpt import (
    Dossier,
    Excerpt,
    ExcerptId,
    ExcerptOrder,
    ExcerptState,
    Group,
    Listing,
    PlacedExcerpt,
)
from reader.model.export import Exported, ExportOrder
from reader.model.lit import Lit
from reader.model.marks import UNMARKED, Marks
from reader.model.metadata import SHOWN_AS, MetadataField, corrected_fields, metadata_of
from reader.model.metadata import corrected as as_corrected
from reader.model.progress import Progress
from reader.model.query import ClauseCount, Explanation, Facet, Reason, Snippet, Sort
from reader.model.roster import RosterAsk, RosterOrder, RosterPart, RosterRow, Twins
from reader.model.saved import SavedSearch
from reader.model.who import Company, EntityPage, Naming, Passage, PassagePart
from reader.newsroom import Newsroom
from reader.search.completion import completions
from reader.text.anchor import describe, find_all
from reader.text.metadata import checked
from reader.text.safe import safe_line, safe_text
from reader.text.sentences import sentence_at
from tests.builders import analysis, article, row_of

_CLAUSE = re.compile(r'-?(?:\w+:)?(?:"[^"]*"|\S+)')


@dataclass
class MemoryShelf:
    """Articles in a list, newest first."""

    articles: list[Article]
    refused: list[Refusal] = field(default_factory=list)

    def __post_init__(self):
        self.articles.sort(key=lambda a: a.date.sort_key if a.date else 0, reverse=True)

    def put(self, article: Article) -> None:
        self.articles = [article if a.id == article.id else a for a in self.articles]
        self.__post_init__()

    async def count(self) -> int:
        return len(self.articles)

    async def rows(self, offset: int, limit: int) -> Sequence[ArticleRow]:
        await asyncio.sleep(0)
        return [row_of(a) for a in self.articles[offset : offset + limit]]

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        await asyncio.sleep(0)
        return [a.id for a in self.articles[offset : offset + limit]]

    async def position(self, article: ArticleId) -> int | None:
        return next((at for at, a in enumerate(self.articles) if a.id == article), None)

    async def article(self, article: ArticleId) -> Article | None:
        await asyncio.sleep(0)
        return next((a for a in self.articles if a.id == article), None)

    async def parts(self, path: str) -> int:
        return sum(a.path == path for a in self.articles)

    async def refusals(self) -> Sequence[Refusal]:
        return self.refused


class MemorySearch:
    """All clauses must be there: words, ``"phrases"``, ``-word``, ``field:value``, ``prefix*``.

    ``gate`` holds every answer back until it is set, so that a test can look at the time before.
    """

    def __init__(self, shelf: MemoryShelf, names: dict[str, tuple[EntityType, list[str]]]):
        self.shelf = shelf
        self.names = names
        self.asked: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()
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
        return Answer(text, text, (), len(hits), 0, offset, rows, 10.0, found)

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
        return [a for a in self.shelf.articles if all(_answers(a, clause) for clause in clauses)]

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


@dataclass
class MemoryTaken:
    """A change of saved searches that holds what was before."""

    book: MemoryQueries
    before: dict[str, SavedSearch]
    said: str

    async def undo(self) -> str:
        self.book.searches = self.before
        return f"Undone: {self.said}"


@dataclass
class MemoryQueries:
    """Queries in a list, saved searches in a dict."""

    asked: list[str] = field(default_factory=list)
    searches: dict[str, SavedSearch] = field(default_factory=dict)
    seen: dict[str, set[int]] = field(default_factory=dict)

    async def remember(self, query: str) -> None:
        if query.strip():
            self.asked = [query, *(old for old in self.asked if old != query)]

    async def past(self, containing: str = "") -> Sequence[str]:
        await asyncio.sleep(0)
        return [query for query in self.asked if containing in query]

    async def saved(self) -> Sequence[SavedSearch]:
        return sorted(self.searches.values(), key=lambda search: search.name)

    async def save(self, name: str, query: str, found: Iterable[int]) -> MemoryTaken:
        if not name.strip() or any(search.name == name for search in self.searches.values()):
            raise UsageError(f"there is a saved search {name!r} already", "choose another name")
        key = f"{len(self.searches):010}"
        self.seen[key] = set(found)
        new = SavedSearch(key, name, query, datetime(2026, 1, 1, tzinfo=UTC), None)
        return self._set({**self.searches, key: new}, f"search “{name}” saved")

    async def delete(self, search: str) -> MemoryTaken:
        left = {key: kept for key, kept in self.searches.items() if key != search}
        return self._set(left, f"search “{self.searches[search].name}” deleted")

    async def new(self, search: str, found: Iterable[int]) -> int:
        return len(set(found) - self.seen.get(search, set()))

    async def look(self, search: str, found: Iterable[int]) -> None:
        self.seen[search] = set(found)

    def _set(self, searches: dict[str, SavedSearch], said: str) -> MemoryTaken:
        change, self.searches = MemoryTaken(self, self.searches, said), searches
        return change


@dataclass
class MemoryCorrected:
    """A change of corrections that holds what was before."""

    desk: MemoryCorrections
    before: list[Correction]
    said: str

    async def undo(self) -> str:
        self.desk.kept = self.before
        return f"Undone: {self.said}"


@dataclass
class MemoryCorrections:
    """Corrections in a list; ``full`` lets nothing be kept."""

    shelf: MemoryShelf
    kept: list[Correction] = field(default_factory=list)
    full: bool = False

    async def make(
        self,
        kind: CorrectionKind,
        entity: EntityName,
        into: EntityName | None = None,
        *,
        names: Sequence[str] = (),
        article: ArticleId | None = None,
    ) -> MemoryCorrected:
        if self.full:
            raise LibraryError("the disk is full", "nothing was kept")
        number = max((correction.sequence for correction in self.kept), default=0) + 1
        now = datetime(2026, 1, 1, tzinfo=UTC)
        made = Correction(f"{number:010}", kind, article, entity, into, tuple(names), now, number)
        said = correction_said(kind, entity, into, names)
        where = "in this article" if article else "everywhere"
        return self._changed([*self.kept, made], f"{said} {where}")

    async def made(self) -> Sequence[MadeCorrection]:
        titles = {article.id: article.title for article in self.shelf.articles}
        return [
            MadeCorrection(
                one,
                safe_line(correction_said(one.kind, one.entity, one.into, one.names)),
                titles.get(one.article, safe_line("")),
            )
            for one in reversed(self.kept)
        ]

    async def remove(self, corrections: Sequence[str]) -> MemoryCorrected:
        left = [one for one in self.kept if one.id not in corrections]
        return self._changed(left, f"{len(self.kept) - len(left)} correction removed")

    def _changed(self, kept: list[Correction], said: str) -> MemoryCorrected:
        change, self.kept = MemoryCorrected(self, self.kept, said), kept
        return change


class MemoryNames:
    """Knows the names of a table: canonical -> (type, forms). ``pairs`` are suggested as one."""

    recognizer = "table 1"

    def __init__(self, shelf: MemoryShelf, table: dict[str, tuple[EntityType, list[str]]]):
        self.shelf, self.table = shelf, table
        self.pairs: list[Twins] = []
        self.corrections = MemoryCorrections(shelf)

    async def analysis(self, article: ArticleId) -> Analysis | None:
        whole = await self.shelf.article(article)
        if whole is None:
            return None
        steps = StepsByArticle(self.corrections.kept).of(article)
        return corrected(analysis(whole, self.table), steps, whole.title, whole.text)

    async def about(self, key: str) -> EntityPage | None:
        await asyncio.sleep(0)
        name = next((name for name in self.table if self._key(name) == key), None)
        found = self._naming(key)
        if name is None or not found:
            return None
        others = [(other, len(set(self._naming(self._key(other))) & set(found))) for other in self.table]
        return EntityPage(
            key, self.table[name][0], safe_line(name),
            tuple((safe_line(form), len(found)) for form in self.table[name][1]),
            len(found), 0, (), (), found[-1].date.iso, found[0].date.iso,
            tuple(sorted(Counter(a.date.iso[:7] for a in found).items())),
            tuple(
                Company(self._key(other), self.table[other][0], safe_line(other), together, 2.5 * together)
                for other, together in sorted(others, key=lambda pair: -pair[1])
                if together and other != name and self.table[other][0] is not EntityType.DATE
            ),
            "number of articles", (), True, (),
        )  # fmt: skip

    async def passages(self, key: str, offset: int, limit: int) -> PassagePart:
        found, end = self._naming(key), offset + limit
        passages = []
        for whole in found[offset:end]:
            one = analysis(whole, self.table)
            for mention in one.mentions:
                if one.entities[mention.entity].key == key:
                    start, stop = sentence_at(whole.text, mention.start)
                    text = safe_line(whole.text[start:stop])
                    hit = (mention.start - start, mention.end - start)
                    passages.append(
                        Passage(
                            whole.id, start, stop, text, (hit,), whole.title, whole.publisher, whole.date.iso
                        )
                    )
        return PassagePart(tuple(passages), end if end < len(found) else None)

    async def namings(self, key: str, offset: int, limit: int) -> Sequence[Naming]:
        return [Naming(row_of(whole), 1) for whole in self._naming(key)[offset : offset + limit]]

    async def roster(self, ask: RosterAsk, offset: int, limit: int) -> RosterPart | None:
        await asyncio.sleep(0)
        rows = [self._row(name) for name, (kind, _) in self.table.items() if kind is not EntityType.DATE]
        rows = [row for row in rows if ask.kind in {None, row.type}]
        rows = [
            row for row in rows if all(w in row.canonical.casefold() for w in ask.text.casefold().split())
        ]
        if ask.order is RosterOrder.NAME:
            rows.sort(key=lambda row: row.canonical)
        else:
            rows.sort(key=lambda row: (-row.rise if ask.order is RosterOrder.RISE else 0, -row.articles))
        return RosterPart(len(rows), tuple(rows[offset : offset + limit]), ("2024-06-17", "2024-07-16"))

    async def twins(self, limit: int) -> Sequence[Twins]:
        return self.pairs[:limit]

    def _row(self, name: str) -> RosterRow:
        found = self._naming(self._key(name))
        recent = sum(a.date.iso >= "2024-06-17" for a in found)
        kind = self.table[name][0]
        return RosterRow(self._key(name), kind, safe_line(name), len(found), recent, 0, float(recent))

    def _key(self, name: str) -> str:
        return f"{self.table[name][0].value}:{name.casefold()}"

    def _naming(self, key: str) -> list[Article]:
        """The articles whose text names it, newest first."""
        forms = next((forms for name, (_, forms) in self.table.items() if self._key(name) == key), [])
        return [a for a in self.shelf.articles if a.date and any(form in a.text for form in forms)]


@dataclass
class MemoryChange:
    """A change of marks that holds what was before."""

    book: MemoryMarks
    before: dict[ArticleId, Marks]
    said: str

    async def undo(self) -> str:
        self.book.kept.update(self.before)
        return f"Undone: {self.said}"


@dataclass
class MemoryMarks:
    """Marks in a dict."""

    kept: dict[ArticleId, Marks] = field(default_factory=dict)
    told: str | None = None
    broken: bool = False  # nothing can be read or written

    async def word(self) -> str | None:
        return self.told

    async def marks(self, articles: Sequence[ArticleId]) -> Mapping[ArticleId, Marks]:
        self._check()
        return {key: self.kept[key] for key in articles if key in self.kept}

    async def set_read(self, articles: Sequence[ArticleId], *, read: bool) -> MemoryChange:
        return self._set(articles, f"marked {'read' if read else 'unread'}", read=read)

    async def set_starred(self, articles: Sequence[ArticleId], *, starred: bool) -> MemoryChange:
        return self._set(articles, "starred" if starred else "unstarred", starred=starred)

    async def retag(self, articles: Sequence[ArticleId], *, add: Sequence[str], remove: Sequence[str]):
        self._check()
        added, gone = [safe_line(tag) for tag in add], {safe_line(tag).casefold() for tag in (*add, *remove)}
        if not all(added):
            raise UsageError("a tag needs at least one letter or digit")
        before = {key: self.kept.get(key, UNMARKED) for key in articles}
        after = {
            key: replace(
                old, tags=tuple(sorted([*(t for t in old.tags if t.casefold() not in gone), *added]))
            )
            for key, old in before.items()
        }
        names = ", ".join(f"“{tag}”" for tag in added or remove)
        count = _articles(sum(after[key].tags != old.tags for key, old in before.items()))
        said = f"{count} tagged {names}" if added else f"{names} taken off {count}"
        self.kept.update(after)
        return MemoryChange(self, before, said)

    async def set_note(self, article: ArticleId, note: str) -> MemoryChange:
        self._check()
        before = {article: self.kept.get(article, UNMARKED)}
        self.kept[article] = replace(before[article], note=safe_text(note) if note.strip() else None)
        return MemoryChange(self, before, "Note kept" if note.strip() else "Note deleted")

    async def set_place(self, article: ArticleId, place: int) -> None:
        self._check()
        self.kept[article] = replace(self.kept.get(article, UNMARKED), place=place)

    def _set(self, articles: Sequence[ArticleId], what: str, **marks: bool) -> MemoryChange:
        self._check()
        before = {key: self.kept.get(key, UNMARKED) for key in articles}
        self.kept.update({key: replace(old, **marks) for key, old in before.items()})
        return MemoryChange(self, before, f"{_articles(len(before))} {what}")

    def _check(self) -> None:
        if self.broken:
            raise LibraryError("the library is locked", "another program holds it", kind="locked")


def _articles(count: int) -> str:
    return f"{count} article{'s' * (count != 1)}"


@dataclass(frozen=True)
class Lying:
    """A dossier in memory."""

    name: str
    excerpts: tuple[ExcerptId, ...] = ()


@dataclass
class MemoryMade:
    """A change of dossiers that holds what was before."""

    book: MemoryDossiers
    before: dict[str, Lying]
    said: str

    async def undo(self) -> str:
        self.book.kept = self.before
        return f"Undone: {self.said}"


@dataclass
class MemoryDossiers:
    """Dossiers in a dict."""

    kept: dict[str, Lying] = field(default_factory=dict)

    def listed(self) -> Sequence[Dossier]:
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        found = sorted(self.kept.items(), key=lambda item: item[1].name.casefold())
        return [Dossier(key, lying.name, moment, len(lying.excerpts)) for key, lying in found]

    async def all(self) -> Sequence[Dossier]:
        return self.listed()

    async def put(self, name: str, excerpts: Sequence[ExcerptId]) -> MemoryMade:
        name = safe_line(name)
        if not name:
            raise UsageError("a name needs at least one letter or digit")
        same = [key for key, lying in self.kept.items() if lying.name.casefold() == name.casefold()]
        key = same[0] if same else f"dossier-{len(self.kept)}"
        lying = self.kept.get(key, Lying(name))
        new = tuple(excerpt for excerpt in excerpts if excerpt not in lying.excerpts)
        where = "" if same else "the new dossier "
        said = f"{len(new)} excerpts put in {where}“{lying.name}”"
        return self._set({**self.kept, key: replace(lying, excerpts=(*lying.excerpts, *new))}, said)

    async def take_out(self, dossier: str, excerpts: Sequence[ExcerptId]) -> MemoryMade:
        lying = self._lying(dossier)
        left = tuple(excerpt for excerpt in lying.excerpts if excerpt not in excerpts)
        said = f"{len(lying.excerpts) - len(left)} excerpts taken out of “{lying.name}”"
        return self._set({**self.kept, dossier: replace(lying, excerpts=left)}, said)

    async def arrange(self, dossier: str, order: Sequence[ExcerptId], moved: int) -> MemoryMade:
        lying = self._lying(dossier)
        after = iter([excerpt for excerpt in order if excerpt in lying.excerpts])
        arranged = tuple(next(after) if excerpt in order else excerpt for excerpt in lying.excerpts)
        said = f"{moved} excerpt{'s' * (moved != 1)} moved in “{lying.name}”"
        return self._set({**self.kept, dossier: replace(lying, excerpts=arranged)}, said)

    async def rename(self, dossier: str, name: str) -> MemoryMade:
        lying = self._lying(dossier)
        taken = [
            one for key, one in self.kept.items() if key != dossier and one.name.casefold() == name.casefold()
        ]
        if taken or not name.strip():
            raise UsageError(f"there is already one named “{name}”", "choose another name")
        said = f"Dossier “{lying.name}” is now “{name}”"
        return self._set({**self.kept, dossier: replace(lying, name=name)}, said)

    async def delete(self, dossier: str) -> MemoryMade:
        left = {key: lying for key, lying in self.kept.items() if key != dossier}
        return self._set(left, f"Dossier “{self._lying(dossier).name}” deleted")

    def _lying(self, dossier: str) -> Lying:
        if dossier not in self.kept:
            raise NotFoundError("that dossier is gone", "it may have been deleted")
        return self.kept[dossier]

    def _set(self, kept: dict[str, Lying], said: str) -> MemoryMade:
        change, self.kept = MemoryMade(self, self.kept, said), kept
        return change


@dataclass
class MemoryKept:
    """A change of excerpts that holds what was before."""

    book: MemoryExcerpts
    before: dict[ExcerptId, Excerpt]
    said: str

    async def undo(self) -> str:
        self.book.kept = self.before
        return f"Undone: {self.said.lower()}"


@dataclass
class MemoryExcerpts:
    """Excerpts in a dict; ``full`` lets nothing be kept."""

    marks: MemoryMarks = field(default_factory=MemoryMarks)
    kept: dict[ExcerptId, Excerpt] = field(default_factory=dict)
    full: bool = False
    dossiers: MemoryDossiers = field(default_factory=MemoryDossiers)

    async def keep(self, article: Article, span: Span, note: str = "", tags: Sequence[str] = ()):
        if self.full:
            raise LibraryError("the disk is full", "nothing was kept")
        number = max((excerpt.sequence for excerpt in self.kept.values()), default=0) + 1
        kept = Excerpt(
            ExcerptId(f"{number:010}"), article.id, describe(article.text, *trimmed(article.text, span)),
            citation_of(article), note, tuple(sorted(tags)), datetime(2026, 1, 1, tzinfo=UTC), number,
        )  # fmt: skip
        return self._changed("Excerpt kept", {**self.kept, kept.id: kept})

    async def of(self, article: Article) -> Sequence[PlacedExcerpt]:
        await asyncio.sleep(0)
        own = sorted(
            (excerpt for excerpt in self.kept.values() if excerpt.article == article.id),
            key=lambda excerpt: (excerpt.selector.start, excerpt.sequence),
        )
        anchors = find_all(article.text, [excerpt.selector for excerpt in own])
        return tuple(map(PlacedExcerpt, own, anchors))

    async def annotate(self, excerpt: ExcerptId, note: str, tags: Sequence[str]):
        changed = replace(self.kept[excerpt], note=note, tags=tuple(sorted(tags)))
        return self._changed("Note and tags kept", {**self.kept, excerpt: changed})

    async def place(self, excerpt: ExcerptId, article: Article, span: Span):
        changed = replace(self.kept[excerpt], selector=describe(article.text, *span))
        return self._changed("Excerpt put in its new place", {**self.kept, excerpt: changed})

    async def delete(self, excerpts: Sequence[ExcerptId]):
        left = {key: excerpt for key, excerpt in self.kept.items() if key not in excerpts}
        count = len(self.kept) - len(left)
        return self._changed("Excerpt deleted" if count == 1 else f"{count} excerpts deleted", left)

    async def tags(self) -> Sequence[str]:
        own = [*self.kept.values(), *self.marks.kept.values()]
        return sorted({tag for each in own for tag in each.tags})

    async def retag(self, excerpts: Sequence[ExcerptId], *, add: Sequence[str], remove: Sequence[str]):
        changed = dict(self.kept)
        for key in excerpts:
            tags = {*self.kept[key].tags} - {*remove} | {*add}
            changed[key] = replace(self.kept[key], tags=tuple(sorted(tags)))
        count = sum(self.kept[key] != changed[key] for key in changed)
        return self._changed(f"{count} excerpts tagged +{','.join(add)} -{','.join(remove)}", changed)

    async def find(self, query: str, orders: Sequence[ExcerptOrder]) -> Listing:
        wanted = excerpt_filter(query, self.dossiers.listed())
        found = [excerpt for excerpt in self.kept.values() if _passes(excerpt, wanted.wanted)]
        found.sort(key=lambda excerpt: -excerpt.sequence)
        named = next((one for one in self.dossiers.listed() if one.id in wanted.dossiers), None)
        order = next(order for order in orders if named or order is not ExcerptOrder.DOSSIER)
        if named:
            lying = self.dossiers.kept[named.id].excerpts
            found = [excerpt for excerpt in found if excerpt.id in lying]
            if order is ExcerptOrder.DOSSIER:
                found.sort(key=lambda excerpt: lying.index(excerpt.id))
                return Listing(tuple(excerpt.id for excerpt in found), (), order, named)
        heads = [(head, excerpt.id) for excerpt in found for head in _heads(excerpt, order)]
        if order is ExcerptOrder.OLDEST:
            heads.reverse()
        elif order is ExcerptOrder.TAG:
            heads.sort(key=lambda pair: (not pair[0], pair[0]))
        elif order is ExcerptOrder.ARTICLE:
            articles = list(dict.fromkeys(head for head, _ in heads))
            heads.sort(key=lambda p: (articles.index(p[0]), self.kept[p[1]].selector.start))
        groups: list[Group] = []
        for at, (head, _) in enumerate(heads):
            if groups and groups[-1].name == head:
                groups[-1] = groups[-1]._replace(size=groups[-1].size + 1)
            else:
                groups.append(Group(at, 1, head))
        return Listing(tuple(key for _, key in heads), tuple(groups), order, named)

    async def get(self, excerpts: Sequence[ExcerptId]) -> Sequence[Excerpt]:
        return [self.kept[excerpt] for excerpt in excerpts if excerpt in self.kept]

    def _changed(self, said: str, kept: dict[ExcerptId, Excerpt]) -> MemoryKept:
        change, self.kept = MemoryKept(self, self.kept, said), kept
        return change


def _heads(excerpt: Excerpt, order: ExcerptOrder) -> Sequence[str]:
    if order is ExcerptOrder.TAG:
        return excerpt.tags or ("",)
    return (excerpt.article if order is ExcerptOrder.ARTICLE else excerpt.created.date().isoformat(),)


def _passes(excerpt: Excerpt, wanted: Node) -> bool:
    match wanted:
        case Not(child):
            return not _passes(excerpt, child)
        case All(children):
            return all(_passes(excerpt, child) for child in children)
        case Either(children):
            return any(_passes(excerpt, child) for child in children)
        case Clause(Part.NOTED):
            return bool(excerpt.note)
        case Clause(Part.TAG, value):
            return value in excerpt.tags
        case Clause(Part.DOSSIER):  # the caller looks at that
            return True
        case Clause(part, value):
            note = "" if part is Part.TITLE else excerpt.note
            words = excerpt.selector.exact if part is Part.ANYWHERE else ""
            title = "" if part is Part.NOTE else excerpt.citation.title
            return value.casefold() in f"{words} {note} {title}".casefold()


@dataclass
class MemoryExports:
    """Writes what a book of excerpts holds, as if all of it stood in its place."""

    excerpts: MemoryExcerpts
    orders: list[ExportOrder] = field(default_factory=list)

    async def write(self, excerpts: Sequence[ExcerptId], order: ExportOrder) -> Exported:
        self.orders.append(order)
        found = await self.excerpts.get(excerpts)
        return write([ExportedExcerpt(excerpt, ExcerptState.IN_PLACE) for excerpt in found], order)


@dataclass
class MemoryAmended:
    """A correction that holds the article as it was."""

    shelf: MemoryShelf
    before: Article
    said: str

    async def undo(self) -> str:
        self.shelf.put(self.before)
        return f"Undone: {self.said.lower()}"


@dataclass
class MemoryMetadata:
    """Corrections that stand in the articles of a shelf."""

    shelf: MemoryShelf

    async def correct(self, article: ArticleId, values: Mapping[MetadataField, str | None]):
        (before,) = [a for a in self.shelf.articles if a.id == article]
        shown = metadata_of(before)
        now = {field: shown.value(field) for field in corrected_fields(before)}
        now |= {field: checked(field, value) for field, value in values.items() if value is not None}
        kept = {field: value for field, value in now.items() if values.get(field, value) is not None}
        self.shelf.put(as_corrected(before, kept))
        names = ", ".join(SHOWN_AS[field] for field in values)
        return MemoryAmended(self.shelf, before, f"{names} corrected".capitalize())


@dataclass
class MemoryClipboard:
    """A clipboard that remembers; ``confirms`` and ``works`` say how the way behaves."""

    confirms: bool = True
    works: bool = True
    copied: list[str] = field(default_factory=list)

    async def copy(self, text: str) -> Copied:
        self.copied.insert(0, text)
        if not self.works:
            raise ClipboardError("No way to the clipboard worked", "the text is kept in the list of copies")
        return Copied(len(text), "wl-copy" if self.confirms else "OSC 52", self.confirms)

    def attach(self, write) -> None:
        self.write = write

    def copies(self) -> Sequence[str]:
        return self.copied


@dataclass
class MemoryIngest:
    """Reports what the test tells it to."""

    started: int = 0
    tell: Callable[[Progress], None] = lambda _: None

    def watch(self, report: Callable[[Progress], None]) -> None:
        self.tell = report

    async def start(self) -> None:
        self.started += 1

    async def stop(self) -> None:
        pass


@dataclass
class MemorySession:
    """The state in a dict."""

    state: dict[str, object] = field(default_factory=dict)

    async def load(self) -> Mapping[str, object]:
        return self.state

    async def save(self, state: Mapping[str, object]) -> None:
        self.state = dict(state)


def newsroom(
    articles: Iterable[Article],
    names: dict[str, tuple[EntityType, list[str]]] | None = None,
    *,
    refusals: Iterable[Refusal] = (),
    session: MemorySession | None = None,
) -> Newsroom:
    """A newsroom of these articles."""
    shelf, marks = MemoryShelf(list(articles), list(refusals)), MemoryMarks()
    excerpts = MemoryExcerpts(marks)
    names_desk = MemoryNames(shelf, names or {})
    return Newsroom(
        title="library",
        shelf=shelf,
        search=MemorySearch(shelf, names or {}),
        queries=MemoryQueries(),
        names=names_desk,
        corrections=names_desk.corrections,
        marks=marks,
        excerpts=excerpts,
        dossiers=excerpts.dossiers,
        exports=MemoryExports(excerpts),
        metadata=MemoryMetadata(shelf),
        clipboard=MemoryClipboard(),
        ingest=MemoryIngest(),
        session=session or MemorySession(),
        close=lambda: None,
    )


P, C, L, G, D = EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.NORP, EntityType.DATE
SEED_NAMES: dict[str, tuple[EntityType, list[str]]] = {
    "North Korea": (L, ["North Korea", "Pyongyang"]),
    "South Korea": (L, ["South Korea", "Seoul"]),
    "Cuba": (L, ["Cuba"]),
    "Havana": (L, ["Havana"]),
    "United Kingdom": (L, ["United Kingdom"]),
    "Yoon Suk Yeol": (P, ["Yoon Suk Yeol", "Mr Yoon"]),
    "Kim Jong Un": (P, ["Kim Jong Un", "Kim Jong-un", "Kim"]),
    "Ri Il Kyu": (P, ["Ri Il Kyu"]),
    "Tae Yong-ho": (P, ["Tae Yong-ho"]),
    "Moon Jae-In": (P, ["Moon Jae-In", "Moon Jae In"]),
    "National Intelligence Service": (C, ["National Intelligence Service", "NIS"]),
    "BBC": (C, ["BBC"]),
    "The Chosun Ilbo": (C, ["Chosun Ilbo"]),
    "United Nations": (C, ["United Nations", "UN"]),
    "North Korean": (G, ["North Korean", "North Koreans"]),
    "South Korean": (G, ["South Korean"]),
    "North Korean Defectors’ Day": (EntityType.EVENT, ["North Korean Defectors’ Day"]),
    "2016": (D, ["2016"]),
    "2024-02": (D, ["February"]),
}


def seed_articles(folder: Path, most: int = 200) -> list[Article]:
    """Text files of a folder: the first line is the title, the file name begins with the date."""
    found = []
    for path in sorted(folder.rglob("*.txt"))[:most]:
        title, text = _parted(path.read_text("utf-8", "replace"))
        dated = re.match(r"\d{4}-\d\d-\d\d", path.name)
        if dated:
            found.append(
                article(title, text.strip(), publisher="Wikinews", date=dated.group(), path=str(path))
            )
        else:
            found.append(
                article(title[:90], f"{title}\n{text}", publisher="BBC News", date="2024-07-16",
                        date_source=DateSource.INFERRED, path=str(path))
            )  # fmt: skip
    return found


def _parted(text: str) -> tuple[str, str]:
    """Title and text; the title of the front matter, where there is one."""
    if text.startswith("---\n"):
        front, _, body = text[4:].partition("\n---\n")
        stated = re.search(r'^title: "?(.*?)"?$', front, re.MULTILINE)
        return (stated.group(1) if stated else "Untitled"), body.lstrip()
    title, _, body = text.partition("\n")
    return title, body


def main() -> int:
    """Open the reader on the starter library (or the folder given), with nothing kept afterwards."""
    from reader.app.app import run_reader
    from reader.app.options import ReaderOptions

    root = Path(__file__).resolve().parents[1]
    folders = [Path(name) for name in sys.argv[1:]] or [root / "seeds"]
    articles = [found for folder in folders for found in seed_articles(folder)]
    return run_reader(newsroom(articles, SEED_NAMES), ReaderOptions())


if __name__ == "__main__":
    sys.exit(main())
