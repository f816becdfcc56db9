"""Change the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Change the tags of the marked articles, else of the one at hand."""
    from reader.app.screens.tags import TagScreen  # noqa: PLC0415 - loaded when first opened

    draft = await desk.tagging.draft(desk.at_hand())
    desk.app.push_screen(TagScreen(draft, await desk.newsroom.excerpts.tags()))


def _available(desk: Desk) -> bool:
    return desk.choosing.any


COMMAND = Command(
    id="mark.tags",
    title="Change the tags",
    keys="t",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="A comma parts tags, a minus before one takes it off. With marked articles, all of them are tagged.",
    available=_available,
)
