"""A pane whose focus is given and taken by the desk alone."""

from __future__ import annotations

from textual import events


class SteadyFocus:
    """Keeps the focus when told that it was hidden; goes before the widget in the bases.

    That word comes a frame late: the pane may be on screen again by then, with keys on their way to it, and
    Textual would lead them elsewhere.
    """

    def on_hide(self, event: events.Hide) -> None:
        """Leave the focus where it is."""
        event.prevent_default()
