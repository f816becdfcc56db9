"""Previous one found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Previous one found, round the end of the article."""
    desk.text.next_hit(-1)


COMMAND = Command(
    id="find.previous",
    title="Previous one found",
    keys="up",
    contexts=(Context.FINDING,),
    run=run,
    listed=False,
    footer="Previous",
    rank=21,
)
