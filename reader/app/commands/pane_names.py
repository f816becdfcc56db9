"""Go to the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Go to the names."""
    desk.arranging.go(Pane.NAMES)


COMMAND = Command(
    id="pane.names",
    title="Go to the names",
    keys="3",
    contexts=(Context.ANYWHERE,),
    run=run,
    available=lambda desk: not desk.arranging.typing,
)
