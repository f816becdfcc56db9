"""Next article of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Next article of the list."""
    desk.stepping.step(1)


COMMAND = Command(
    id="reading.next-article",
    title="Next article of the list",
    keys="J",
    contexts=(Context.READING,),
    run=run,
)
