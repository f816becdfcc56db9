"""What the signs before the names mean, and which recogniser found the names."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from reader.app.widgets.entity_signs import legend

_ONE_LINE: Final = legend().cell_length
_GAP: Final = 2


class Legend(Widget):
    """The signs of the types of entity with their words, on two lines where one is too short.

    The recogniser stands at the right of the signs where there is room, else below them.
    """

    DEFAULT_CSS = """
    Legend { height: auto; color: $quiet; }
    """

    recognizer: reactive[str] = reactive("", layout=True)
    """``Names by crf aebfc1d3``; empty while it is not known."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """One line, two or three."""
        below = bool(self.recognizer) and not self._beside(width)
        return (1 if width >= _ONE_LINE else 2) + below

    def render(self) -> Content:
        """The signs, and the recogniser."""
        width = self.content_size.width
        signs = legend(1 if width >= _ONE_LINE else 2)
        if not self.recognizer:
            return signs
        if self._beside(width):
            return Content.assemble(signs, f"{self.recognizer:>{width - _ONE_LINE}}")
        return Content.assemble(signs, "\n", self.recognizer)

    def _beside(self, width: int) -> bool:
        return width >= _ONE_LINE + _GAP + cell_len(self.recognizer)
