"""Earlier query that contains what is typed."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Earlier query that contains what is typed."""
    return desk.querying.recalling.step(1)


COMMAND = Command(
    id="search.earlier",
    title="Earlier query that contains what is typed",
    keys="ctrl+r",
    contexts=(Context.SEARCH,),
    run=run,
    listed=False,
    help="Up does the same in an empty line; Down comes back.",
)
