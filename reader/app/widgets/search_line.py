"""The top line: where the query is typed, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.app.command import Context
from reader.app.family import bindings


class QueryInput(Input):
    """An input with the keys that work while a query is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Read", id="search.open"),
        *bindings(Context.SEARCH),
    ]


class SearchLine(Horizontal):
    """Prompt, input, and at the right the number of hits and the time taken."""

    DEFAULT_CSS = """
    SearchLine {
        height: 1;
        background: $panel;
        & > #prompt { width: 3; padding: 0 1; color: $quiet; }
        &:focus-within > #prompt { color: $accent; text-style: bold; }
        & > #query { width: 1fr; background: $panel; background-tint: transparent; }
        & > #found { width: auto; max-width: 70%; padding: 0 1 0 2; color: $quiet; }
    }
    """

    class Typed(Message):
        """The query is now ``text``."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Entered(Message):
        """Enter was pressed in the query."""

    def compose(self) -> ComposeResult:
        """Prompt, input, what was found."""
        yield Static("/", id="prompt", markup=False)
        yield QueryInput(placeholder="search", id="query", compact=True, select_on_focus=False)
        yield Static("", id="found", markup=False)

    @property
    def input(self) -> Input:
        """Where the query is typed."""
        return self.query_one("#query", Input)

    @property
    def text(self) -> str:
        """The query as typed."""
        return self.input.value

    def put(self, text: str) -> None:
        """Write a query into the line, without announcing it."""
        with self.prevent(Input.Changed):
            self.input.value = text
            self.input.cursor_position = len(text)

    def say(self, text: str) -> None:
        """Show at the right what was found."""
        self.query_one("#found", Static).update(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass each keystroke on."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass Enter on."""
        event.stop()
        self.post_message(self.Entered())
