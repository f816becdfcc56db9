"""Corrections of names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from reader.errors import LibraryError
from reader.library.correction_wording import correction_said
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName, MadeCorrection
from reader.text.safe import safe_line
from tests.newsrooms.change import MemoryChange
from tests.newsrooms.shelf import MemoryShelf


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
    ) -> MemoryChange:
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

    async def remove(self, corrections: Sequence[str]) -> MemoryChange:
        left = [one for one in self.kept if one.id not in corrections]
        return self._changed(left, f"{len(self.kept) - len(left)} correction removed")

    def _changed(self, kept: list[Correction], said: str) -> MemoryChange:
        change = MemoryChange(said, partial(setattr, self, "kept", self.kept))
        self.kept = kept
        return change
