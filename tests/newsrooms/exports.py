"""Excerpts written as an export."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.errors import ExportError
from reader.exports.format import ExportedExcerpt
from reader.exports.ordered import write
from reader.model.excerpt import (
    ExcerptId,
    ExcerptState,
)
from reader.model.export import Exported, ExportOrder, ExportProgress, ExportStage, Report
from tests.newsrooms.excerpts import MemoryExcerpts


def _going() -> asyncio.Event:
    going = asyncio.Event()
    going.set()
    return going


@dataclass
class MemoryExports:
    """Writes what a book of excerpts holds, as if all of it stood in its place; while it is ``going``."""

    excerpts: MemoryExcerpts
    orders: list[ExportOrder] = field(default_factory=list)
    going: asyncio.Event = field(default_factory=_going)

    async def write(
        self, excerpts: Sequence[ExcerptId], order: ExportOrder, report: Report = lambda _: True
    ) -> Exported:
        self.orders.append(order)
        found = await self.excerpts.get(excerpts)
        progress = ExportProgress(ExportStage.PREPARING, 0, len(found))
        report(progress)
        await self.going.wait()
        if not report(progress):
            raise ExportError("stopped: nothing was written", kind="stopped")
        return write([ExportedExcerpt(excerpt, ExcerptState.IN_PLACE) for excerpt in found], order)
