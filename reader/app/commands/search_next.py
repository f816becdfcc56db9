"""Next result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Next result."""
    desk.articles.action_move(1)


COMMAND = Command(
    id="search.next",
    title="Next result",
    keys="down",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
    footer="Next",
    rank=20,
)
