"""Go to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Go to the list."""
    desk.arranging.go(Pane.LIST)


COMMAND = Command(
    id="pane.list",
    title="Go to the list",
    keys="1",
    contexts=(Context.ANYWHERE,),
    run=run,
    available=lambda desk: not desk.arranging.typing,
)
