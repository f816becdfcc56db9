"""Draw the screen again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Draw the screen again."""
    desk.app.refresh(layout=True)


COMMAND = Command(
    id="redraw",
    title="Draw the screen again",
    keys="ctrl+l",
    contexts=(Context.ANYWHERE,),
    run=run,
)
