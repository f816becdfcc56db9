"""Sort by relevance, date or publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Sort by relevance, date or publisher."""
    order = desk.searching.next_sort()
    desk.say(f"Sorted by {order.value}")


COMMAND = Command(
    id="list.sort",
    title="Sort by relevance, date or publisher",
    keys="s",
    contexts=(Context.LIST,),
    run=run,
    footer="Sort",
    rank=50,
)
