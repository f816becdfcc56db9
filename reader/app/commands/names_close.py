"""Close the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Close the names."""
    desk.arranging.close_names()


COMMAND = Command(
    id="names.close",
    title="Close the names",
    keys="escape",
    contexts=(Context.NAMES,),
    run=run,
    listed=False,
)
