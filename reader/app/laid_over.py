"""A screen that lies over others, and takes off itself alone."""

from __future__ import annotations

from typing import TypeVar

from rich.console import RenderableType
from textual import events, on
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.app.desk.arranging import LEAST, TOO_SMALL

T = TypeVar("T")


class LaidOver(ModalScreen[T]):
    """Textual's ``dismiss`` takes off whatever lies on top; asked a second time, or late, that is another screen.

    This one comes off once, and when something lies over it only after that has come off. Where there is no room for
    it, it says so instead.
    """

    DEFAULT_CSS = """
    LaidOver.-no-room { align: center middle; content-align: center middle; background: $background; }
    LaidOver.-no-room > * { display: none; }
    """

    _had_focus: Widget | None = None  # while there is no room
    _result: tuple[T | None] | None = None  # what it was told to come off with, while something lay over it

    @on(events.Resize)
    def _look_for_room(self, event: events.Resize) -> None:
        cramped = event.size.width < LEAST[0] or event.size.height < LEAST[1]
        if cramped == self.has_class("-no-room"):
            return
        self.set_class(cramped, "-no-room")
        if cramped:
            self._had_focus = self.focused  # what is hidden loses it
        else:
            self.call_after_refresh(self._focus_again)

    def _focus_again(self) -> None:
        if self._had_focus is not None and self._had_focus.is_attached:
            self.set_focus(self._had_focus)
        elif self.focused is None:
            self.focus_next()

    def render(self) -> RenderableType:
        """What shows where nothing stands on it."""
        return TOO_SMALL if self.has_class("-no-room") else super().render()

    def work_changed(self) -> None:
        """Another process has changed the user's work: what shows it is shown as it is now."""

    def articles_changed(self) -> None:
        """Articles came, went or changed: what shows how something stands in them shows it as it is now."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Come off, with a result for who laid it there."""
        if self.is_active:
            return super().dismiss(result)
        self._result = (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """What lay over it has come off."""
        if self._result is not None and self.is_active:
            super().dismiss(*self._result)
