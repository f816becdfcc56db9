"""Read the result under the cursor."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None] | None:
    """Read the result under the cursor; where nothing is found, take the better spelling."""
    desk.typed(desk.search_line.text)  # the last letters may still be on their way
    if not desk.searching.is_settled:  # the list still shows what was found before
        return _settled(desk)
    return desk.opening.arrived() if _open(desk) else None


async def _settled(desk: Desk) -> None:
    await desk.searching.settled()
    if desk.searching.is_settled and _open(desk):
        await desk.opening.arrived()


def _open(desk: Desk) -> bool:
    return desk.querying.entered(desk.searching.nothing) and desk.read_current()


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
