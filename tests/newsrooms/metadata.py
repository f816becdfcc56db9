"""Corrections of what files say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from reader.model.article import ArticleId
from reader.model.metadata import SHOWN_AS, MetadataField, corrected_fields, metadata_of
from reader.model.metadata import corrected as as_corrected
from reader.text.metadata import checked
from tests.newsrooms.change import MemoryChange
from tests.newsrooms.shelf import MemoryShelf


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
        return MemoryChange(f"{names} corrected".capitalize(), partial(self.shelf.put, before))
