"""Previous result; from an empty line the earlier query."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None] | None:
    """Previous result; from an empty line the earlier query."""
    recalling = desk.querying.recalling
    if recalling.active or (not desk.search_line.text and desk.articles.cursor == 0):
        return recalling.step(1)
    desk.articles.action_move(-1)
    return None


COMMAND = Command(
    id="search.previous",
    title="Previous result; from an empty line the earlier query",
    keys="up",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
)
