"""Next one found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Next one found, round the end of the article."""
    desk.text.next_hit(1)


COMMAND = Command(
    id="find.next",
    title="Next one found",
    keys="down",
    contexts=(Context.FINDING,),
    run=run,
    listed=False,
    footer="Next",
    rank=20,
)
