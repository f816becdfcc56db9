"""Find nothing any more, and go back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Close the line."""
    desk.finding.close()


COMMAND = Command(
    id="find.close",
    title="Find nothing any more, and go back to where one was",
    keys="escape",
    contexts=(Context.FINDING,),
    run=run,
    listed=False,
    footer="Close",
    rank=30,
)
