"""Next result; from an earlier query the later one."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None] | None:
    """Next result; from an earlier query the later one."""
    recalling = desk.querying.recalling
    if recalling.active:
        return recalling.step(-1)
    desk.articles.action_move(1)
    return None


COMMAND = Command(
    id="search.next",
    title="Next result; from an earlier query the later one",
    keys="down",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
    footer="Next",
    rank=20,
)
