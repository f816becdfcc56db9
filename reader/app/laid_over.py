"""A screen that lies over others, and takes off itself alone."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
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
