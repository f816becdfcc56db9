"""Go on reading, with what was found still lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """To the text; n and N go on."""
    desk.finding.entered()


COMMAND = Command(
    id="find.entered",
    title="Go on reading, with what was found still lit",
    keys="enter",
    contexts=(Context.FINDING,),
    run=run,
    listed=False,
    footer="Read on",
    rank=0,
)
