"""Look at the citation in every style, and choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Show the citation of what is at hand in every style."""
    from reader.app.screens.citation import CitationScreen  # noqa: PLC0415 - loaded when first opened

    if citations := desk.citing.of(await desk.choosing.read_at_hand()):
        desk.app.push_screen(
            CitationScreen(citations, desk.citing.style, desk.citing.choose, desk.app.copy_to_clipboard)
        )
    else:
        desk.say("There is no article here")


COMMAND = Command(
    id="citation.style",
    title="Choose the citation style, with a preview",
    keys="r",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="r again goes to the next style; what you choose is what Y copies.",
)
