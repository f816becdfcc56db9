"""Textual's palette, where keys and clicks that come at a wrong moment do nothing."""

from __future__ import annotations

from typing import Any

from textual import command
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette

from reader.app.widgets.steady_options import SteadyOptions


class _Offers(CommandList, SteadyOptions, can_focus=False):
    """The commands that are offered."""


vars(command)["CommandList"] = _Offers  # by this name the palette makes and finds its list


class Palette(CommandPalette):
    """Textual's own, which a second click beside it would take off twice."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Come off, if it lies on top."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


def open_palette(app: App[Any]) -> None:
    """Open the palette, unless it is open, perhaps below something else."""
    if not any(isinstance(screen, Palette) for screen in app.screen_stack):
        app.push_screen(Palette(id="--command-palette"))
