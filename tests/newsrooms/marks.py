"""What the user says of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from reader.errors import LibraryError, UsageError
from reader.model.article import ArticleId
from reader.model.marks import UNMARKED, Marks, MarkTally
from reader.text.safe import safe_line, safe_text
from tests.newsrooms.change import MemoryChange


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

    async def tally(self, articles: Sequence[ArticleId]) -> MarkTally:
        self._check()
        marks = [self.kept.get(key, UNMARKED) for key in articles]
        tags = Counter(tag for each in marks for tag in each.tags)
        return MarkTally(sum(each.read for each in marks), sum(each.starred for each in marks), tags)

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
        return MemoryChange(said, partial(self.kept.update, before))

    async def set_note(self, article: ArticleId, note: str) -> MemoryChange:
        self._check()
        before = {article: self.kept.get(article, UNMARKED)}
        self.kept[article] = replace(before[article], note=safe_text(note) if note.strip() else None)
        return MemoryChange(
            "Note kept" if note.strip() else "Note deleted", partial(self.kept.update, before)
        )

    async def set_place(self, article: ArticleId, place: int) -> None:
        self._check()
        self.kept[article] = replace(self.kept.get(article, UNMARKED), place=place)

    def _set(self, articles: Sequence[ArticleId], what: str, **marks: bool) -> MemoryChange:
        self._check()
        before = {key: self.kept.get(key, UNMARKED) for key in articles}
        self.kept.update({key: replace(old, **marks) for key, old in before.items()})
        return MemoryChange(f"{_articles(len(before))} {what}", partial(self.kept.update, before))

    def _check(self) -> None:
        if self.broken:
            raise LibraryError("the library is locked", "another program holds it", kind="locked")


def _articles(count: int) -> str:
    return f"{count} article{'s' * (count != 1)}"
