"""Leave the program."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Leave the program."""
    return desk.leave()


COMMAND = Command(
    id="list.leave",
    title="Leave the program",
    keys="q",
    contexts=(Context.LIST,),
    run=run,
    help="The query stays for the next start; esc takes it off.",
    footer="Quit",
    rank=90,
)
