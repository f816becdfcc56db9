"""Search the articles: what is typed takes the place of the query, unless End or an arrow comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """To the search line, with the query selected."""
    desk.arranging.go(Pane.SEARCH)
    desk.search_line.input.select_all()


COMMAND = Command(
    id="search.focus",
    title="Search the articles anew; End first, to add to the query",
    keys="slash",
    contexts=(Context.ANYWHERE,),
    run=run,
    footer="Search",
    rank=35,
    available=lambda desk: not desk.arranging.typing,
)
