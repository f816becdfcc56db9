"""Look for new and changed articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Look for new and changed articles."""
    desk.indexing.look_again()
    desk.say("Looking at the sources again")


COMMAND = Command(
    id="look-again",
    title="Look for new and changed articles",
    keys="f5",
    contexts=(Context.ANYWHERE,),
    run=run,
)
