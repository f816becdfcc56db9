"""A page of results back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """A page of results back."""
    desk.articles.action_page(-1)


COMMAND = Command(
    id="search.page-up",
    title="A page of results back",
    keys="pageup",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
)
