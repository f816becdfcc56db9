"""Star, or take the star off."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Star, or take the star off."""
    return desk.marking.toggle_starred(desk.at_hand())


def _available(desk: Desk) -> bool:
    return desk.choosing.any


COMMAND = Command(
    id="mark.starred",
    title="Star, or take the star off",
    keys="asterisk",
    contexts=(Context.LIST, Context.READING),
    run=run,
    available=_available,
)
