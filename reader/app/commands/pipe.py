"""Pipe what is at hand to a command of the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Ask for the command."""
    from reader.app.screens.pipe import PipeScreen  # noqa: PLC0415 - loaded when first opened

    piping = desk.on_demand.piping
    piped = await piping.at_hand()
    if isinstance(piped, str):
        desk.say(piped)
    else:
        desk.app.push_screen(PipeScreen(piped, piping, desk.say))


def _available(desk: Desk) -> bool:
    return desk.choosing.any


COMMAND = Command(
    id="pipe",
    title="Pipe the article to a command of the shell",
    keys="vertical_line",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="The selected text goes before the article, the marked articles before the one under the cursor.",
    available=_available,
)
