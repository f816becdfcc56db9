"""Read the result under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Read the result under the cursor; where nothing is found, take the better spelling."""
    desk.typed(desk.search_line.text)  # the last letters may still be on their way
    if desk.querying.entered(desk.searching.nothing):
        desk.read_current()


COMMAND = Command(
    id="search.open",
    title="Read the result under the cursor",
    keys="enter",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
    footer="Read",
    rank=0,
)
