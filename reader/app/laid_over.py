"""A screen that lies over others, and takes off itself alone."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, TypeVar

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.screen import ModalScreen

T = TypeVar("T")


class LaidOver(ModalScreen[T]):
    """Textual's ``dismiss`` takes off whatever lies on top; asked a second time, or late, that is another screen.

    This one comes off once, and when something lies over it only after that has come off.
    """

    _result: tuple[T | None] | None = None  # what it was told to come off with, while something lay over it

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


class Palette(CommandPalette):
    """Textual's own, which a second click beside it would take off twice, and a page key too early would end."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Come off, if it lies on top."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        """Move in the list; a page of one that was not painted yet has no length, where Textual would stop."""
        with suppress(KeyError):
            super()._action_command_list(action)


def open_palette(app: App[Any]) -> None:
    """Open the palette, unless it is open, perhaps below something else."""
    if not any(isinstance(screen, Palette) for screen in app.screen_stack):
        app.push_screen(Palette(id="--command-palette"))
