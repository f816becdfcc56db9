"""Write a note on the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Write a note on the article at hand."""
    from reader.app.screens.note import write_note  # noqa: PLC0415 - loaded when first opened

    keys = desk.at_hand()
    if len(keys) > 1:
        desk.say(
            f"A note is for one article, and {len(keys):,} are marked: esc takes the marks off, t tags them"
        )
    elif (draft := await desk.noting.draft(keys[0])) is not None:
        await write_note(desk.app, desk.newsroom, draft)
    else:
        desk.say("This article is no longer there")


def _available(desk: Desk) -> bool:
    return desk.choosing.any


COMMAND = Command(
    id="mark.note",
    title="Write a note on the article",
    keys="T",
    contexts=(Context.LIST, Context.READING),
    run=run,
    available=_available,
)
