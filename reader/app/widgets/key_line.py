"""The bottom line: the few keys that matter where the focus is; a click does what the key does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

_MOST: Final = 6
_GAP: Final = 2


class KeyHint(NamedTuple):
    """A key as shown, what it does in a word, and Textual's name of the key."""

    key: str
    label: str
    name: str


class KeyLine(Widget):
    """At most six keys of the focused pane, and the two that are always there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key"}
    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; background: $background; color: $quiet; }
    KeyLine > .key-line--key { color: $accent; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._hints: tuple[KeyHint, ...] = ()
        self._always = 0

    @property
    def hints(self) -> tuple[KeyHint, ...]:
        """What it shows, as far as it fits."""
        return self._hints

    def show(self, own: list[KeyHint], always: list[KeyHint], *, most: int = _MOST) -> None:
        """Show the keys of the pane, then those that are in force anywhere.

        Args:
            own: the most important first; where there is no room for all, the last are left out.
            always: shown before any of the others.
            most: how many in all.
        """
        hints = (*own[: most - len(always)], *always)
        if hints != self._hints:
            self._hints, self._always = hints, len(always)
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - Textual's; it is one line high
        """The keys, each in one piece: one that does not fit whole is left out."""
        base = self.rich_style
        key_style = base + self.get_component_rich_style("key-line--key", partial=True)
        segments: list[Segment] = []
        for hint, start, _ in self._placed():
            used = sum(cell_len(segment.text) for segment in segments)
            segments += [
                Segment(" " * (start - used), base),
                Segment(hint.key, key_style),
                Segment(f" {hint.label}", base),
            ]
        return Strip(segments).adjust_cell_length(self.content_size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Press the key under the pointer."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for hint, start, end in self._placed():
            if start <= offset.x < end:
                self.app.simulate_key(hint.name)

    def _placed(self) -> list[tuple[KeyHint, int, int]]:
        """The keys that fit, with the cells they take."""
        own, always = list(self._hints), []
        if self._always:
            own, always = own[: -self._always], own[-self._always :]
        while own and _width([*own, *always]) > self.content_size.width:
            own.pop()
        placed, at = [], 0
        for hint in (*own, *always):
            end = at + _width([hint])
            if end > self.content_size.width:
                break
            placed.append((hint, at, end))
            at = end + _GAP
        return placed


def _width(hints: Sequence[KeyHint]) -> int:
    """The cells that keys take in a line."""
    return sum(cell_len(hint.key) + 1 + cell_len(hint.label) + _GAP for hint in hints) - _GAP
