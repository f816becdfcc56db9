"""A sheet that asks under which name to keep the query."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.app.desk.saving import Saving
from reader.app.screens.overlay import Overlay
from reader.errors import NewsreaderError
from reader.text.safe import safe_line


class SaveSearchScreen(Overlay):
    """It closes when the search is safe, and not before.

    Args:
        saving: keeps it.
        query: what is kept.
    """

    DEFAULT_CSS = """
    SaveSearchScreen {
        & > #sheet { height: auto; }
        #body { height: 1; margin: 1 0; background: $surface; padding: 0 1; }
        #trouble { height: auto; color: $text-error; }
    }
    """

    def __init__(self, saving: Saving, query: str) -> None:
        super().__init__("Save this search", "↵ saves · esc closes")
        self._saving = saving
        self._query = query

    def above(self) -> ComposeResult:
        """The query, and what went wrong."""
        yield Static(safe_line(self._query), markup=False)
        yield Static("", id="trouble", markup=False)

    def body(self) -> Widget:
        """Its name; at first the query itself."""
        return Input(safe_line(self._query), placeholder="its name", id="body", compact=True)

    @on(Input.Submitted)
    def _entered(self, message: Input.Submitted) -> None:
        self._keep(message.value)

    @work(exclusive=True)
    async def _keep(self, name: str) -> None:
        try:
            await self._saving.save(name, self._query)
        except NewsreaderError as error:
            hint = f"; {error.hint}" if error.hint else ""
            self.query_one("#trouble", Static).update(safe_line(f"{error.message}{hint}"))
        else:
            self.dismiss()
