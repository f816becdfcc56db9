"""What the signs before the names mean."""

from __future__ import annotations

from typing import Final

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from reader.app.widgets.entity_signs import legend

_ONE_LINE: Final = legend().cell_length


class Legend(Widget):
    """The signs of the types of entity with their words; on two lines where one is too short."""

    DEFAULT_CSS = """
    Legend { height: auto; color: $quiet; }
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """One line, or two."""
        return 1 if width >= _ONE_LINE else 2

    def render(self) -> Content:
        """The signs."""
        return legend(1 if self.content_size.width >= _ONE_LINE else 2)
