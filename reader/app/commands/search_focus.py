"""Search the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Search the articles."""
    desk.arranging.go(Pane.SEARCH)


COMMAND = Command(
    id="search.focus",
    title="Search the articles",
    keys="slash",
    contexts=(Context.ANYWHERE,),
    run=run,
    footer="Search",
    rank=35,
    ahead=True,
    available=lambda desk: not desk.arranging.typing,
)
