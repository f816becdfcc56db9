"""Textual's list of options, where keys and clicks that come at a wrong moment do nothing."""

from __future__ import annotations

from contextlib import suppress

from textual import events
from textual.widgets import OptionList


class SteadyOptions(OptionList):
    """Textual would stop at a page key in a list that has no room, and at a click on an option that is gone."""

    def on_click(self, event: events.Click) -> None:
        """What was clicked may have been replaced since it was painted."""
        option = event.style.meta.get("option")
        if option is not None and option >= self.option_count:
            event.prevent_default()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """What was chosen may have been replaced since; the others are not what was meant."""
        at = message.option_index
        if at >= self.option_count or self.get_option_at_index(at) is not message.option:
            message.stop()

    def action_page_up(self) -> None:
        """A page up, where there are pages."""
        with suppress(KeyError):
            super().action_page_up()  # type: ignore[no-untyped-call] # Textual leaves it untyped

    def action_page_down(self) -> None:
        """The same, down."""
        with suppress(KeyError):
            super().action_page_down()  # type: ignore[no-untyped-call] # as above
