"""The concordance: every hit of the query in context, one line each."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.app.desk.concording import MOST, Concording
from reader.app.errors import tell
from reader.app.screens.lines import LinesScreen
from reader.app.screens.save_file import SaveFileScreen
from reader.app.typed_keys import in_turn
from reader.app.widgets.concordance_list import ConcordanceList
from reader.errors import NewsreaderError
from reader.inquiry.lineorder import LineOrder
from reader.model.article import ArticleId
from reader.model.concordance import ConcordanceLine
from reader.text.safe import safe_line

_ORDERS: Final = tuple(LineOrder)
_KEYS: Final = "↵ read there · s sort · y Y copy (with source) · e export · esc close"


class ConcordanceScreen(LinesScreen):
    """It has the whole screen; the lines come while one reads.

    Args:
        concording: gathers the lines.
        read: opens an article at a place of its text.
        copy: copies a line, with a citation of its article or without; says how it went.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy(False)", "Copy", show=False),
        Binding("Y", "copy(True)", "Copy with source", show=False),
    ]

    def __init__(
        self,
        concording: Concording,
        read: Callable[[ArticleId, int], None],
        copy: Callable[[ConcordanceLine, bool], Awaitable[str]],
    ) -> None:
        super().__init__(f"Concordance: {safe_line(concording.text)}", _KEYS)
        self._concording = concording
        self._read = read
        self._copy = copy
        self._here = asyncio.Event()  # there are lines, or there are none at all

    def parts(self) -> ComposeResult:
        """The lines."""
        yield ConcordanceList(id="lines")

    def on_mount(self) -> None:
        """Begin to gather."""
        self.say("Looking…")
        self._lines.focus()
        self._in_turn = in_turn(self)
        self._gather()
        self._in_turn(self._come())

    async def _come(self) -> None:
        """The next key waits for the first lines: it is meant for one of them."""
        await self._here.wait()

    @property
    def _lines(self) -> ConcordanceList:
        return self.query_one("#lines", ConcordanceList)

    @work(exclusive=True)
    async def _gather(self) -> None:
        try:
            await self._concording.gather(self._arrived)
        except NewsreaderError as error:
            tell(self.app, error)
        finally:
            self._here.set()

    def _arrived(self) -> None:
        lines, concording = self._lines, self._concording
        at = None
        if concording.whole and concording.order is not LineOrder.ARTICLE:  # all lines may have moved
            current = lines.current
            at = next((number for number, line in enumerate(concording.lines) if line is current), None)
        lines.show(concording.lines, at)
        self._tell()
        if concording.lines:
            self._here.set()

    @on(ConcordanceList.Moved)
    def _tell(self) -> None:
        concording = self._concording
        count = len(concording.lines)
        if not count:
            self.say("No words stand in an article for this query" if concording.whole else "Looking…")
            return
        more = "" if concording.whole else "…"
        parts = [f"{self._lines.cursor + 1:,} of {count:,}{more}", f"by {concording.order.value}"]
        if concording.cut:
            parts.append(f"the first {MOST:,} only")
        if (line := self._lines.current) is not None:
            parts.append(line.title)
        self.say(" · ".join(parts))

    @on(ConcordanceList.Chosen)
    def _chosen(self) -> None:
        if (line := self._lines.current) is not None:
            self.dismiss()
            self._read(line.article, line.start)

    def action_sort(self) -> None:
        """Sort by the article, by what stands left of the hit, or by what stands right of it."""
        self._in_turn(self._sort())

    async def _sort(self) -> None:
        at = _ORDERS.index(self._concording.order)
        await self._concording.sort(_ORDERS[(at + 1) % len(_ORDERS)])
        self._lines.show(self._concording.lines, 0)
        self._tell()

    @work(exclusive=True, group="copy")
    async def action_copy(self, cited: bool) -> None:  # noqa: FBT001 - a parameter of the key table
        """Copy the line under the cursor."""
        if (line := self._lines.current) is not None:
            await self.told(self._copy(line, cited))

    def action_export(self) -> None:
        """Write the lines that are here, in their order, to a file."""
        from reader.exports.concordance import write_csv  # noqa: PLC0415 - only an export needs it

        lines = tuple(self._concording.lines)

        def write(_: str, path: Path) -> None:
            with path.open("w", encoding="utf-8", newline="") as out:
                write_csv(lines, out)

        def written(path: str) -> None:
            self.say(f"{len(lines):,} lines written to {path}")

        self.app.push_screen(SaveFileScreen("Export the lines", "concordance.csv", (".csv",), write, written))
