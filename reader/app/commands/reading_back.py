"""Back to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Back to the list."""
    if desk.text.selecting or desk.text.selection:
        desk.text.clear_selection()
    elif desk.finding.active:
        desk.finding.close()
    elif desk.arranging.narrow and desk.arranging.names_shown:
        desk.arranging.close_names()
    else:
        desk.arranging.go(Pane.LIST)


COMMAND = Command(
    id="reading.back",
    title="Back to the list",
    keys="q,h,left,escape",
    contexts=(Context.READING,),
    run=run,
    listed=False,
    help="Lets go of a selection first, and of what was found, and closes names that lie below the article.",
    footer="Back",
    rank=90,
)
