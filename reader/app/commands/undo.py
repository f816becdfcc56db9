"""Undo the last change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Undo the last change."""
    await desk.undoing.undo()


COMMAND = Command(
    id="undo",
    title="Undo the last change",
    keys="u",
    contexts=(Context.ANYWHERE,),
    run=run,
)
