"""Take the marks off, then clear the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Take the marks off, then clear the query."""
    if desk.articles.marks:
        desk.articles.clear_marks()
    elif desk.searching.text:
        desk.find("")


COMMAND = Command(
    id="list.close",
    title="Take the marks off, then clear the query",
    keys="escape",
    contexts=(Context.LIST,),
    run=run,
    listed=False,
)
