"""Show the files that were not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Show the files that were not read."""
    from reader.app.screens.refusals import RefusalsScreen  # noqa: PLC0415 - loaded when first opened

    desk.app.push_screen(RefusalsScreen(await desk.newsroom.shelf.refusals()))


COMMAND = Command(
    id="refusals",
    title="Show the files that were not read",
    keys="exclamation_mark",
    contexts=(Context.ANYWHERE,),
    run=run,
)
