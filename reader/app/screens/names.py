"""A sheet that asks for a list of names: pasted, or the path of a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static, TextArea

from reader.app.desk.batching import Batching
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.errors import NewsreaderError
from reader.text.safe import safe_line

_HINT: Final = (
    "Paste names, one a line, or write the path of a file that lists them. "
    'Several words are one name; a line may be any query, such as ="WHO" or title:ferry.'
)


class NamesScreen(Overlay):
    """It closes when the list is read.

    Args:
        batching: reads the list.
        read: called when there is a list to count.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+s", "count", "Count", priority=True)]
    DEFAULT_CSS = """
    NamesScreen {
        #hint { height: auto; margin: 1 0 0 0; color: $quiet; }
        #body { border: none; padding: 0 1; background: $surface; }
        #trouble { height: auto; color: $text-error; }
    }
    """

    def __init__(self, batching: Batching, read: Callable[[], None]) -> None:
        super().__init__("Count a list of names", "F2 counts · esc closes")
        self._batching = batching
        self._read = read

    def parts(self) -> ComposeResult:
        """What can be written here, and what was wrong with it; then the list, or the path."""
        yield Static(_HINT, id="hint", markup=False)
        yield Static("", id="trouble", markup=False)
        yield TextArea(
            "\n".join(self._batching.names),
            id="body",
            soft_wrap=False,
            show_line_numbers=False,
            tab_behavior="focus",
            placeholder="names, or a path",
            highlight_cursor_line=False,
        )

    def on_mount(self) -> None:
        """Write at once; the list that was counted last is there to be changed or replaced."""
        body = self.query_one("#body", TextArea)
        body.select_all()
        self.set_focus(body)

    def action_count(self) -> None:
        """Read the list, and go on to the table; the next key waits for that."""
        in_turn(self)(self._count())

    async def _count(self) -> None:
        try:
            await self._batching.read(self.query_one("#body", TextArea).text)
        except NewsreaderError as error:
            self.query_one("#trouble", Static).update(safe_line(str(error)))
        else:
            self.dismiss()
            self._read()
