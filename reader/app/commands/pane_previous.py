"""Previous pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Previous pane."""
    desk.arranging.next(-1)


COMMAND = Command(
    id="pane.previous",
    title="Previous pane",
    keys="shift+tab",
    contexts=(Context.ANYWHERE,),
    run=run,
    available=lambda desk: not desk.arranging.typing,
)
