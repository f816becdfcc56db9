"""Mark as read or unread."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Mark as read or unread."""
    return desk.marking.toggle_read(desk.at_hand())


def _available(desk: Desk) -> bool:
    return desk.choosing.any


COMMAND = Command(
    id="mark.read",
    title="Mark as read or unread",
    keys="m",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="An article counts as read once you go into it (Enter, a click on its text, Tab); looking at it beside the list does not count.",
    available=_available,
)
