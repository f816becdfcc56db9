"""What opens over the desk: a heading, something to look at, and Esc to close it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.app.laid_over import LaidOver


class Overlay(LaidOver[None]):
    """A sheet in the middle of the screen.

    Args:
        heading: what it shows.
        foot: what the keys do here.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "close", "Close", show=False)]
    DEFAULT_CSS = """
    Overlay {
        align: center middle;
        background: $background 60%;
        & > #sheet {
            width: 84;
            max-width: 100%;
            height: 90%;
            max-height: 44;
            background: $panel;
            color: $foreground;
            padding: 1 2;
        }
        #heading { height: 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
        #foot { height: auto; max-height: 2; color: $quiet; }
        #body { height: 1fr; margin: 1 0; background: $panel; scrollbar-size-vertical: 1; }
    }
    """

    def __init__(self, heading: str, foot: str = "esc closes") -> None:
        super().__init__()
        self._heading = heading
        self._foot = foot

    @abstractmethod
    def parts(self) -> ComposeResult:
        """What stands between heading and foot; what fills the sheet has the id ``body``."""

    def compose(self) -> ComposeResult:
        """Heading, what the sheet holds, foot."""
        with Vertical(id="sheet"):
            yield Static(self._heading, id="heading", markup=False)
            yield from self.parts()
            yield Static(self._foot, id="foot", markup=False)

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()
