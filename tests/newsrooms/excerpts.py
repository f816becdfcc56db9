"""What was kept."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial

from reader.errors import LibraryError
from reader.exports.citing import citation_of
from reader.hosting.keeping import trimmed
from reader.library.excerpt_clauses import All, Clause, Day, Either, Node, Not, Part, Within
from reader.library.excerpt_query import excerpt_filter
from reader.model.article import Article, Span
from reader.model.dates import PartialDate
from reader.model.excerpt import (
    Excerpt,
    ExcerptId,
    ExcerptOrder,
    ExcerptState,
    ExcerptTally,
    Group,
    Listing,
    PlacedExcerpt,
)
from reader.text.anchor import describe, find_all
from tests.newsrooms.change import MemoryChange
from tests.newsrooms.dossiers import MemoryDossiers
from tests.newsrooms.marks import MemoryMarks
from tests.newsrooms.shelf import MemoryShelf


@dataclass
class MemoryExcerpts:
    """Excerpts in a dict; ``full`` lets nothing be kept."""

    marks: MemoryMarks = field(default_factory=MemoryMarks)
    kept: dict[ExcerptId, Excerpt] = field(default_factory=dict)
    full: bool = False
    dossiers: MemoryDossiers = field(default_factory=MemoryDossiers)
    shelf: MemoryShelf = field(default_factory=lambda: MemoryShelf([], []))

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

    async def tally(self, excerpts: Sequence[ExcerptId]) -> ExcerptTally:
        found = await self.get(excerpts)
        tags = Counter(tag for excerpt in found for tag in excerpt.tags)
        return ExcerptTally(len(found), tuple(dict.fromkeys(excerpt.article for excerpt in found)), tags)

    async def get(self, excerpts: Sequence[ExcerptId]) -> Sequence[Excerpt]:
        return [self.kept[excerpt] for excerpt in excerpts if excerpt in self.kept]

    async def states(self, excerpts: Sequence[Excerpt]) -> Mapping[ExcerptId, ExcerptState]:
        found = {excerpt.id: ExcerptState.LOST for excerpt in excerpts}
        for article in self.shelf.articles:
            if any(excerpt.article == article.id for excerpt in excerpts):
                found |= {placed.excerpt.id: placed.anchor.state for placed in await self.of(article)}
        return found

    def _changed(self, said: str, kept: dict[ExcerptId, Excerpt]) -> MemoryChange:
        change = MemoryChange(said, partial(setattr, self, "kept", self.kept))
        self.kept = kept
        return change


def _heads(excerpt: Excerpt, order: ExcerptOrder) -> Sequence[str]:
    if order is ExcerptOrder.TAG:
        return excerpt.tags or ("",)
    return (excerpt.article if order is ExcerptOrder.ARTICLE else excerpt.created.date().isoformat(),)


def _lies(excerpt: Excerpt, wanted: Within) -> bool:
    kept = PartialDate(excerpt.created.date().isoformat())
    day = kept if wanted.day is Day.KEPT else excerpt.citation.date
    return (
        day is not None and day.first <= (wanted.last or date.max) and day.last >= (wanted.first or date.min)
    )


def _passes(excerpt: Excerpt, wanted: Node) -> bool:
    match wanted:
        case Not(child):
            return not _passes(excerpt, child)
        case All(children):
            return all(_passes(excerpt, child) for child in children)
        case Either(children):
            return any(_passes(excerpt, child) for child in children)
        case Within():
            return _lies(excerpt, wanted)
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
