"""Give the pane the whole screen, or take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Give the pane the whole screen, or take it back."""
    desk.arranging.toggle_zoom()
    desk.following.rearranged()


COMMAND = Command(
    id="zoom",
    title="Give the pane the whole screen, or take it back",
    keys="z",
    contexts=(Context.ANYWHERE,),
    run=run,
)
