"""The concordance: every hit of the query in context, one line each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.desk.concording import MOST, Concording, LineOrder, write_new_file
from reader.app.errors import tell
from reader.app.widgets.concordance_list import ConcordanceList
from reader.errors import NewsreaderError
from reader.model.article import ArticleId
from reader.text.safe import safe_line, shown_path

_ORDERS = tuple(LineOrder)


class ConcordanceScreen(ModalScreen[None]):
    """It has the whole screen; the lines come while one reads.

    Args:
        concording: gathers the lines.
        read: opens an article at a place of its text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "close", "Close", show=False),
        Binding("s", "sort", "Sort", show=False),
        Binding("w", "write", "Write", show=False),
    ]
    DEFAULT_CSS = """
    ConcordanceScreen {
        background: $background;
        #query { height: 1; background: $panel; padding: 0 1; text-style: bold; }
        #lines { height: 1fr; }
        #place { height: 1; padding: 0 1; color: $quiet; }
        #foot { height: 1; padding: 0 1; color: $quiet; background: $panel; }
    }
    """

    def __init__(self, concording: Concording, read: Callable[[ArticleId, int], None]) -> None:
        super().__init__()
        self._concording = concording
        self._read = read

    def compose(self) -> ComposeResult:
        """The query, the lines, where one is, the keys."""
        yield Static(f"Concordance: {safe_line(self._concording.text)}", id="query", markup=False)
        yield ConcordanceList(id="lines")
        yield Static("Looking…", id="place", markup=False)
        yield Static("↵ read there · s sort · w write CSV · esc close", id="foot", markup=False)

    def on_mount(self) -> None:
        """Begin to gather."""
        self._lines.focus()
        self._gather()

    @property
    def _lines(self) -> ConcordanceList:
        return self.query_one("#lines", ConcordanceList)

    @work(exclusive=True)
    async def _gather(self) -> None:
        try:
            await self._concording.gather(self._arrived)
        except NewsreaderError as error:
            tell(self.app, error)

    def _arrived(self) -> None:
        lines = self._lines
        current = lines.current
        concording = self._concording
        moved = concording.whole and concording.order is not LineOrder.ARTICLE and current is not None
        lines.show(concording.lines, concording.lines.index(current) if moved and current else None)
        self._tell()

    @on(ConcordanceList.Moved)
    def _tell(self) -> None:
        concording = self._concording
        count = len(concording.lines)
        if not count:
            self._say("No words stand in an article for this query" if concording.whole else "Looking…")
            return
        more = "" if concording.whole else "…"
        parts = [f"{self._lines.cursor + 1:,} of {count:,}{more}", f"by {concording.order.value}"]
        if concording.cut:
            parts.append(f"the first {MOST:,} only")
        if (line := self._lines.current) is not None:
            parts.append(line.title)
        self._say(" · ".join(parts))

    def _say(self, text: str) -> None:
        self.query_one("#place", Static).update(text)

    @on(ConcordanceList.Chosen)
    def _chosen(self, message: ConcordanceList.Chosen) -> None:
        self.dismiss()
        self._read(message.line.article, message.line.start)

    def action_sort(self) -> None:
        """Sort by the article, by what stands left of the hit, or by what stands right of it."""
        at = _ORDERS.index(self._concording.order)
        self._concording.sort(_ORDERS[(at + 1) % len(_ORDERS)])
        self._lines.show(self._concording.lines, 0)
        self._tell()

    @work(exclusive=True, group="write")
    async def action_write(self) -> None:
        """Write the lines that are here, in their order, to a new file in the working directory."""
        lines = tuple(self._concording.lines)
        try:
            file = await asyncio.to_thread(write_new_file, lines, Path.cwd())
        except OSError as error:
            self._say(safe_line(f"The lines could not be written: {error.strerror or error}"))
        else:
            self._say(f"{len(lines):,} lines written to {shown_path(str(file))}")

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()
