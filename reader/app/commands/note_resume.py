"""Go on with a note that was typed and not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Open the newest of them."""
    from reader.app.desk.unfinished import Unfinished  # noqa: PLC0415 - loaded when first needed
    from reader.app.screens.note import write_note  # noqa: PLC0415 - as above

    unfinished = Unfinished(desk.newsroom, desk.noting, desk.keeping)
    if (draft := await unfinished.newest()) is None:
        desk.say("There is no note to go on with")
    else:
        desk.app.clear_notifications()  # the one that says to press this key
        await write_note(desk.app, desk.newsroom, draft)


COMMAND = Command(
    id="note.resume",
    title="Go on with a note that was typed and not kept",
    keys="R",
    contexts=(Context.ANYWHERE,),
    run=run,
)
