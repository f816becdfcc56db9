"""Show every key in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show every key in force."""
    from reader.app.screens.help import HelpScreen  # noqa: PLC0415 - loaded when first opened

    places = {
        Pane.LIST: Context.LIST,
        Pane.READING: Context.READING,
        Pane.NAMES: Context.NAMES,
        Pane.SEARCH: Context.SEARCH,
    }
    context = Context.FINDING if desk.finding.typing else places[desk.arranging.focused]
    desk.app.push_screen(HelpScreen(context, desk.options.keys))


COMMAND = Command(
    id="help",
    title="Show every key in force",
    keys="question_mark,f1",
    contexts=(Context.ANYWHERE,),
    run=run,
    footer="Help",
    rank=95,
)
