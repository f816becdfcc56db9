"""Read the article under the list's cursor."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None] | None:
    """Read the article under the list's cursor."""
    return desk.opening.arrived() if desk.read_current() else None


COMMAND = Command(
    id="list.open",
    title="Read",
    keys="enter,l,right",
    contexts=(Context.LIST,),
    run=run,
    listed=False,
    footer="Read",
    rank=0,
)
