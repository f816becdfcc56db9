"""The top line: where the query is typed, and what came of it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.app.widgets.query_input import QueryInput
from reader.model.article import Span


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

    def compose(self) -> ComposeResult:
        """Prompt, input, what was found."""
        # held, not looked up: an answer may come while the program is being left, and the line is gone
        self.input = QueryInput(id="query")
        self._found = Static("", id="found", markup=False)
        yield Static("/", id="prompt", markup=False)
        yield self.input
        yield self._found

    @property
    def text(self) -> str:
        """The query as typed."""
        return self.input.value

    @property
    def caret(self) -> int:
        """Where the next letter goes."""
        return self.input.cursor_position

    @property
    def hint(self) -> str:
        """What Tab would write."""
        return self.input.hint

    @hint.setter
    def hint(self, text: str) -> None:
        self.input.hint = text

    @property
    def faults(self) -> tuple[Span, ...]:
        """The ranges of the query that are marked as unreadable."""
        return self.input.faults

    @faults.setter
    def faults(self, spans: tuple[Span, ...]) -> None:
        self.input.faults = spans

    def put(self, text: str, *, caret: int | None = None) -> None:
        """Write a query into the line, without announcing it; the caret goes to its end or where told."""
        with self.prevent(Input.Changed):
            self.hint, self.faults = "", ()
            self.input.value = text
            self.input.cursor_position = len(text) if caret is None else caret

    def say(self, text: str) -> None:
        """Show at the right what was found."""
        self._found.update(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass each keystroke on."""
        event.stop()
        self.post_message(self.Typed(event.value))
