"""Go to the search line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Go to the search line."""
    desk.arranging.go(Pane.SEARCH)


COMMAND = Command(
    id="pane.search",
    title="Go to the search line",
    keys="4",
    contexts=(Context.ANYWHERE,),
    run=run,
)
