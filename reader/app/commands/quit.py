"""Leave the program from anywhere."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Leave the program from anywhere."""
    return desk.leave()


COMMAND = Command(
    id="quit",
    title="Leave the program from anywhere",
    keys="Q,ctrl+q",
    contexts=(Context.ANYWHERE,),
    run=run,
)
