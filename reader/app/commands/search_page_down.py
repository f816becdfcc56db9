"""A page of results further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """A page of results further."""
    desk.articles.action_page(1)


COMMAND = Command(
    id="search.page-down",
    title="A page of results further",
    keys="pagedown",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
)
