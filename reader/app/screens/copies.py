"""The last copies: they are here even when no clipboard took them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.text.safe import safe_line


class CopiesScreen(Overlay):
    """Newest first; Enter copies one again.

    Args:
        copies: the texts.
        again: copies a text.
    """

    def __init__(self, copies: Sequence[str], again: Callable[[str], None]) -> None:
        super().__init__("Last copies", "↵ copies again · esc closes" if copies else "esc closes")
        self._copies = copies
        self._again = again

    def parts(self) -> ComposeResult:
        """The copies, each with its beginning and its length."""
        if not self._copies:
            yield Static("Nothing has been copied yet", id="body", markup=False)
            return
        options = [Option(_summary(text)) for text in self._copies]
        yield Choices(*options, id="body", markup=False, compact=True)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss()
        self._again(self._copies[message.option_index])


def _summary(text: str) -> Content:
    start = safe_line(text[:300])
    shown = start if len(start) <= 120 else f"{start[:119]}…"
    return Content.assemble(shown, Content.styled(f"  {len(text):,} characters", "$quiet"))
