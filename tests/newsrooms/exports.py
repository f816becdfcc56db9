"""Excerpts written as an export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.exports.format import ExportedExcerpt
from reader.exports.ordered import write
from reader.model.excerpt import (
    ExcerptId,
    ExcerptState,
)
from reader.model.export import Exported, ExportOrder
from tests.newsrooms.excerpts import MemoryExcerpts


@dataclass
class MemoryExports:
    """Writes what a book of excerpts holds, as if all of it stood in its place."""

    excerpts: MemoryExcerpts
    orders: list[ExportOrder] = field(default_factory=list)

    async def write(self, excerpts: Sequence[ExcerptId], order: ExportOrder) -> Exported:
        self.orders.append(order)
        found = await self.excerpts.get(excerpts)
        return write([ExportedExcerpt(excerpt, ExcerptState.IN_PLACE) for excerpt in found], order)
