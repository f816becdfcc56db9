"""The lines of a concordance, gathered part by part, in the order the user wants."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from reader.inquiry.lineorder import LineOrder, in_order
from reader.model.concordance import ConcordanceLine
from reader.newsroom.searching import SearchDesk

MOST: Final = 100_000  # lines
_FIRST: Final = 16  # articles in the first part, so that it is there at once
_PART: Final = 48  # articles; a question asked meanwhile waits no longer than such a part takes


class Concording:
    """Gathers the lines of one query.

    Args:
        search: gives the parts.
        text: the query.

    Attributes:
        lines: those that are here, in the order asked for.
        order: how they are sorted; lines that come later stand at the end until all are here.
        articles: how many articles the query finds; 0 until the first part is here.
        whole: all lines are here.
        cut: there are more than are shown.
    """

    def __init__(self, search: SearchDesk, text: str) -> None:
        self._search = search
        self.text = text
        self._found: list[ConcordanceLine] = []
        self.lines: list[ConcordanceLine] = []
        self.order = LineOrder.ARTICLE
        self.articles = 0
        self.whole = False
        self.cut = False

    async def gather(self, arrived: Callable[[], None]) -> None:
        """Fetch everything; ``arrived`` is called after each part.

        Raises:
            NewsreaderError: when the search cannot answer.
        """
        offset: int | None = 0
        limit = _FIRST
        while offset is not None:
            part = await self._search.concordance(self.text, offset, limit)
            room = MOST - len(self._found)
            self.cut = len(part.lines) > room or (len(part.lines) == room and part.following is not None)
            self.articles, offset, limit = part.articles, part.following, _PART
            self._found += part.lines[:room]
            self.lines += part.lines[:room]
            if self.cut:
                break
            arrived()
        await self.sort(self.order)
        self.whole = True
        arrived()

    async def sort(self, order: LineOrder) -> None:
        """Put the lines that are here into another order, beside the interface; the last order asked for wins."""
        self.order = order
        count = len(self._found)
        ordered = await asyncio.to_thread(in_order, self._found[:count], order)
        if self.order is order:
            self.lines = ordered + self._found[count:]
