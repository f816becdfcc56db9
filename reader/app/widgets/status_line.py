"""The line above the keys: what just happened, the background work, and where one is."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class StatusLine(Widget):
    """Three texts in one line: said (left), work (middle), place (right).

    What is said gives way last: a message is worth more than the place.
    """

    DEFAULT_CSS = """
    StatusLine {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $quiet;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    StatusLine.-told { color: $foreground; }
    StatusLine.-warned { color: $text-warning; }
    """

    said: reactive[str] = reactive("")
    rest: reactive[str] = reactive("")
    work: reactive[str] = reactive("")
    place: reactive[str] = reactive("")

    def say(self, text: str, *, warning: bool = False) -> None:
        """Show a message until the next one, or until ``hush``."""
        self.set_class(bool(text) and not warning, "-told")
        self.set_class(bool(text) and warning, "-warned")
        self.said = text

    def hush(self) -> None:
        """Take the message away; ``rest`` shows again."""
        if self.said:
            self.say("")

    def render(self) -> Content:
        """The texts that fit, the place at the right edge."""
        width = self.content_size.width
        left = self.said or self.rest
        parts = [part for part in (self.work, self.place) if part]
        while parts and cell_len(left) + 2 + cell_len("  ·  ".join(parts)) > width:
            parts.pop()
        right = "  ·  ".join(parts)
        gap = width - cell_len(left) - cell_len(right)
        return Content(left + " " * gap + right if right else left)
