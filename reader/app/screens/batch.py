"""What the names of a list find: a table that fills while one reads it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from reader.app.desk.batching import Batching, TallyOrder
from reader.app.screens.lines import LinesScreen
from reader.app.screens.names import NamesScreen
from reader.app.screens.save_file import SaveFileScreen
from reader.app.widgets.tally_list import TallyList, heading
from reader.errors import NewsreaderError

_ORDERS: Final = tuple(TallyOrder)
_KEYS: Final = "↵ search · s sort · e export · y copy · n new list · esc close"
_PAUSE: Final = 0.15  # seconds on a name that finds nothing before a better spelling is looked for


class BatchScreen(LinesScreen):
    """It has the whole screen. Counting goes on when it is closed.

    Args:
        batching: counts.
        begin: starts counting in the background.
        find: asks a query, visibly.
        better: the query with a better spelling, if there is one.
        copy: copies a text; says how it went.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "stop", "Stop, go on", show=False),
        Binding("y", "copy", "Copy", show=False),
        Binding("n", "another", "New list", show=False),
    ]
    DEFAULT_CSS = """
    BatchScreen > #columns { height: 1; color: $quiet; }
    """

    def __init__(
        self,
        batching: Batching,
        *,
        begin: Callable[[], None],
        find: Callable[[str], None],
        better: Callable[[str], Awaitable[str | None]],
        copy: Callable[[str], Awaitable[str]],
    ) -> None:
        super().__init__()
        self._batching = batching
        self._begin = begin
        self._find = find
        self._better = better
        self._copy = copy

    def parts(self) -> ComposeResult:
        """The names of the columns, and the table."""
        yield Static("", id="columns", markup=False)
        yield TallyList(id="lines")

    def on_mount(self) -> None:
        """Show what is counted, and what comes."""
        self._batching.changed = self._changed
        self._rows.focus()
        self._changed()

    def on_unmount(self) -> None:
        """Nobody looks any more."""
        self._batching.changed = lambda: None

    def on_resize(self) -> None:
        """The names of the columns stand above them at any width."""
        self.query_one("#columns", Static).update(heading(self.size.width))

    @property
    def _rows(self) -> TallyList:
        return self.query_one(TallyList)

    def _changed(self) -> None:
        batching = self._batching
        self._rows.show(batching.rows)
        counted, names = batching.counted, len(batching.names)
        found = sum(1 for row in batching.rows if row.total)
        far = f"{names:,} names" if counted == names else f"{counted:,} of {names:,} names"
        how = " · counting…" if batching.running else " · stopped" if counted < names else ""
        keys = f"x stop · {_KEYS}" if batching.running else f"x go on · {_KEYS}" if counted < names else _KEYS
        self.head(f"{far} · {found:,} with articles{how}", keys)
        self._tell()

    @on(TallyList.Moved)
    def _tell(self) -> None:
        rows = self._rows
        if (row := rows.current) is None:
            self.say("Counting…" if self._batching.running else "Nothing is counted yet")
            return
        parts = [f"{rows.cursor + 1:,} of {self._batching.counted:,}", f"by {self._batching.order.value}"]
        parts += [row.query, *row.notes]
        if row.partial:
            parts.append(f"{row.partial:,} with some of the words")
        self.say(" · ".join(parts))
        if not row.total and not self._batching.running:
            self._correct(" · ".join(parts), row.query)

    @work(exclusive=True, group="correct")
    async def _correct(self, said: str, query: str) -> None:
        """Look for a better spelling of a name that finds nothing, once the cursor rests on it."""
        await asyncio.sleep(_PAUSE)
        row = self._rows.current
        if row is None or row.query != query:
            return
        try:
            better = await self._better(query)
        except NewsreaderError:
            return
        if better and self._rows.current is row:
            self.say(f"{said} · did you mean {better}?")

    # -- keys -----------------------------------------------------------------------------------------

    @on(TallyList.Chosen)
    def _chosen(self) -> None:
        if (row := self._rows.current) is not None:
            self.dismiss()
            self._find(row.query)

    def action_stop(self) -> None:
        """Stop counting, or go on."""
        if self._batching.running:
            self._batching.stop()
        elif self._batching.counted < len(self._batching.names):
            self._begin()
            self._changed()

    def action_sort(self) -> None:
        """Sort by articles, by name, by the latest, or leave it as the list is."""
        at = _ORDERS.index(self._batching.order)
        self._batching.sort(_ORDERS[(at + 1) % len(_ORDERS)])
        self._rows.show(self._batching.rows, 0)
        self._tell()

    def action_export(self) -> None:
        """Write the table to a file."""
        from reader.exports.batch import write_csv, write_json  # noqa: PLC0415 - only an export needs it

        rows = tuple(self._batching.rows)

        def write(suffix: str, path: Path) -> None:
            with path.open("w", encoding="utf-8", newline="") as out:
                (write_json if suffix == ".json" else write_csv)(rows, out)

        def written(path: str) -> None:
            # the line below goes on telling of the names
            self.notify(f"{len(rows):,} names written to {path}", markup=False)

        suffixes = (".csv", ".json")
        self.app.push_screen(SaveFileScreen("Export the table", "names.csv", suffixes, write, written))

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy the table, with tabs."""
        from reader.exports.batch import as_table  # noqa: PLC0415 - as above

        await self.told(self._copy(as_table(self._batching.rows)))

    def action_another(self) -> None:
        """Ask for another list."""

        def read() -> None:
            self._begin()
            self._rows.show((), 0)
            self._changed()

        self.app.push_screen(NamesScreen(self._batching, read))
