"""Who and where, from a table of names."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

from reader.entities.corrections.article import corrected
from reader.entities.corrections.steps import StepsByArticle
from reader.model.article import Article, ArticleId
from reader.model.entity import Analysis, EntityType
from reader.model.roster import RosterAsk, RosterOrder, RosterPart, RosterRow, Twins
from reader.model.who import Companion, EntityPage, Naming, Passage, PassagePart
from reader.text.safe import safe_line
from reader.text.sentences import sentence_at
from tests.builders import analysis, row_of
from tests.newsrooms.corrections import MemoryCorrections
from tests.newsrooms.shelf import MemoryShelf


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
            len(found), 0, 0, (), (), (), found[-1].date.iso, found[0].date.iso,
            tuple(sorted(Counter(a.date.iso[:7] for a in found).items())),
            tuple(
                Companion(self._key(other), self.table[other][0], safe_line(other), together, 2.5 * together)
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
