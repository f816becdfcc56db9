"""Complete the word with the one before."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None] | None:
    """Complete the word with the one before."""
    if not desk.search_line.text.strip():
        desk.arranging.next(-1)
        return None
    return desk.querying.completing.turn(-1)


COMMAND = Command(
    id="search.complete-back",
    title="Complete the word with the one before",
    keys="shift+tab",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
)
