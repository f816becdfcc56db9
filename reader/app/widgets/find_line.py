"""The line below an article in which is typed what to find in it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.app.command import Context
from reader.app.family import bindings


class FindInput(Input):
    """An input with the keys that work while one finds in an article."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.FINDING)]

    class Elsewhere(Message):
        """The key that opened the line was pressed again: not here is to be searched, but everywhere."""

    def on_key(self, event: events.Key) -> None:
        """A slash in the empty line is not typed."""
        if event.character == "/" and not self.value:
            event.stop()
            event.prevent_default()
            self.post_message(self.Elsewhere())


class FindLine(Horizontal):
    """Prompt, input, and at the right how often it was found."""

    DEFAULT_CSS = """
    FindLine {
        height: 1;
        background: $panel;
        & > #find-prompt { width: auto; padding: 0 1; color: $quiet; }
        &:focus-within > #find-prompt { color: $accent; text-style: bold; }
        & > #find-text { width: 1fr; background: $panel; background-tint: transparent; }
        & > #find-count { width: auto; padding: 0 1 0 2; color: $quiet; }
    }
    """

    class Typed(Message):
        """What to find is another text now."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self) -> None:
        super().__init__(id="find")
        self.display = False
        self.input = FindInput(
            placeholder="in this article; / again for all articles",
            id="find-text",
            compact=True,
            select_on_focus=False,
        )
        self._count = Static("", id="find-count", markup=False)

    def compose(self) -> ComposeResult:
        """Prompt, input, count."""
        yield Static("find", id="find-prompt", markup=False)
        yield self.input
        yield self._count

    @property
    def text(self) -> str:
        """What is typed."""
        return self.input.value

    def clear(self) -> None:
        """Begin anew, without announcing it."""
        with self.prevent(Input.Changed):
            self.input.value = ""
        self.count("")

    def count(self, text: str) -> None:
        """Say how often it was found."""
        self._count.update(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass each keystroke on."""
        event.stop()
        self.post_message(self.Typed(event.value))
