"""A screen full of lines: a heading, the lines, where one is among them, what the keys do."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from reader.app.errors import tell
from reader.app.laid_over import LaidOver
from reader.errors import NewsreaderError
from reader.text.safe import safe_line


class LinesScreen(LaidOver[None]):
    """What gathers lines while one reads them; sorted, exported and copied from.

    Args:
        heading: what the lines are.
        foot: what the keys do here.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "close", "Close", show=False),
        Binding("s", "sort", "Sort", show=False),
        Binding("e", "export", "Export", show=False),
    ]
    DEFAULT_CSS = """
    LinesScreen {
        background: $background;
        & > #heading { height: 1; background: $panel; padding: 0 1; text-style: bold; }
        & > #lines { height: 1fr; }
        & > #place { height: 1; padding: 0 1; color: $quiet; }
        & > #foot { height: 1; padding: 0 1; color: $quiet; background: $panel; }
    }
    """

    def __init__(self, heading: str = "", foot: str = "") -> None:
        super().__init__()
        self._heading = heading
        self._foot = foot

    @abstractmethod
    def parts(self) -> ComposeResult:
        """What stands below the heading; the lines have the id ``lines``."""

    @abstractmethod
    def action_sort(self) -> object:
        """Arrange the lines otherwise."""

    @abstractmethod
    def action_export(self) -> None:
        """Write the lines to a file."""

    def compose(self) -> ComposeResult:
        """Heading, lines, place, foot."""
        yield Static(self._heading, id="heading", markup=False)
        yield from self.parts()
        yield Static("", id="place", markup=False)
        yield Static(self._foot, id="foot", markup=False)

    def head(self, heading: str, foot: str) -> None:
        """Show another heading, and other keys."""
        self.query_one("#heading", Static).update(heading)
        self.query_one("#foot", Static).update(foot)

    def say(self, text: str) -> None:
        """Tell where one is, or what was done."""
        self.query_one("#place", Static).update(safe_line(text))

    async def told(self, copying: Awaitable[str]) -> None:
        """Copy, and tell how it went."""
        try:
            self.notify(await copying, markup=False)
        except NewsreaderError as error:
            tell(self.app, error)

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()
