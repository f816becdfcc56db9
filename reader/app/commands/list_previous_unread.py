"""Previous unread article."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Previous unread article."""
    return desk.stepping.to_unread(-1)


COMMAND = Command(
    id="list.previous-unread",
    title="Previous unread article",
    keys="left_square_bracket",
    contexts=(Context.LIST,),
    run=run,
)
