"""Colours, one theme a file: ``THEME``. Entity colours are variables, so any other theme falls back."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

from textual.theme import Theme

from reader.families import members

_STAND_INS: Mapping[str, str] = {
    "entity-person": "text-warning",
    "entity-org": "text-success",
    "entity-place": "text-primary",
    "entity-norp": "text-accent",
    "entity-event": "text-error",
    "entity-date": "foreground",
    "hit-background": "warning-muted",
    "hit-foreground": "text-warning",
    "current-background": "warning",
    "current-foreground": "background",
    "rule": "secondary",
    "quiet": "text-muted",
}
"""Our own variables, and what every theme has that comes nearest."""


def defaults_of(theme: Theme) -> dict[str, str]:
    """Values of those of our own variables that a theme does not know; our themes know them all."""
    unknown = _STAND_INS.keys() - theme.variables.keys()
    if not unknown:  # working out a theme's colours takes a hundredth of the time to the first frame
        return {}
    colours = theme.to_color_system().generate()
    return {name: colours[_STAND_INS[name]] for name in unknown}


def themes() -> tuple[Theme, ...]:
    """Our own themes."""
    return tuple(importlib.import_module(f"{__name__}.{name}").THEME for name in members(__name__))


def suitable(environment: Mapping[str, str], colours: str | None) -> str:
    """The theme that suits the terminal when the user has chosen none.

    Args:
        environment: ``COLORFGBG`` says whether the background is light, where a terminal sets it.
        colours: Rich's name of the colour system; ``standard`` has the terminal's sixteen colours.
    """
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    light = background in ("7", "15")
    if colours == "standard":
        return "ansi-light" if light else "ansi-dark"
    return "newsreader-light" if light else "newsreader-dark"
