"""Undo the last change."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Undo the last change."""
    return desk.undoing.undo()


COMMAND = Command(
    id="undo",
    title="Undo the last change",
    keys="u",
    contexts=(Context.ANYWHERE,),
    run=run,
)
