"""Clear the query, then leave the search line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Clear the query, then leave the search line."""
    if desk.search_line.text:
        desk.search_line.put("")
        desk.searching.ask("")
    else:
        desk.arranging.go(Pane.LIST)


COMMAND = Command(
    id="search.clear",
    title="Clear the query, then leave the search line",
    keys="escape",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
    footer="Clear",
    rank=30,
)
