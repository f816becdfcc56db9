"""A sheet that asks for the command that something is piped to."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from reader.app.desk.piping import Piped, Piping
from reader.app.screens.overlay import Overlay
from reader.errors import NewsreaderError
from reader.text.safe import safe_line


class PipeScreen(Overlay):
    """It closes when the command has run.

    Args:
        piped: what the command reads.
        piping: runs it.
        said: called with how it went.
    """

    DEFAULT_CSS = """
    PipeScreen {
        & > #sheet { height: auto; }
        #body { height: 1; margin: 1 0; background: $surface; padding: 0 1; }
        #trouble { height: auto; color: $text-error; }
    }
    """

    def __init__(self, piped: Piped, piping: Piping, said: Callable[[str], None]) -> None:
        super().__init__(f"Pipe {piped.what} to a command", "↵ runs it · esc closes")
        self._piped = piped
        self._piping = piping
        self._said = said

    def parts(self) -> ComposeResult:
        """The command, what went wrong."""
        yield Input(
            self._piping.last, placeholder="such as wc -w, less, or cat >> notes.txt", id="body", compact=True
        )
        yield Static("", id="trouble", markup=False)

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        command = message.value.strip()
        if not command:
            self._tell("Type a command, or esc closes")
            return
        try:
            said = self._piping.run(self.app, command, self._piped)
        except NewsreaderError as error:
            self._tell(str(error))
            return
        self.dismiss()
        self.app.refresh(layout=True)  # Textual leaves the screen blank afterwards
        self._said(said)

    def _tell(self, text: str) -> None:
        self.query_one("#trouble", Static).update(safe_line(text))
