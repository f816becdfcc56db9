"""Walk all names in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Walk all names in the text."""
    desk.walking.step(1)


COMMAND = Command(
    id="names.walk",
    title="Walk all names in the text",
    keys="a",
    contexts=(Context.NAMES,),
    run=run,
    footer="Walk all",
    rank=30,
)
