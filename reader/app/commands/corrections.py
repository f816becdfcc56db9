"""Show all corrections of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Show all corrections of names; each can be taken back there, hidden names among them."""
    from reader.app.screens.corrections import CorrectionsScreen  # noqa: PLC0415 - loaded when first opened

    made = await desk.on_demand.correcting.made()
    desk.app.push_screen(CorrectionsScreen(desk.on_demand.correcting, made, desk.read))


COMMAND = Command(
    id="corrections",
    title="Show all corrections of names",
    keys="",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="Each can be taken back there, hidden names among them.",
)
