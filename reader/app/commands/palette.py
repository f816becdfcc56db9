"""Choose a command by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Choose a command by its name."""
    desk.app.action_command_palette()


COMMAND = Command(
    id="palette",
    title="Choose a command by its name",
    keys="colon,ctrl+p",
    contexts=(Context.ANYWHERE,),
    run=run,
    listed=False,
)
