"""Keep the selected text with a note and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Keep the selected text with a note, or change those of the excerpt at hand."""
    from reader.app.screens.note import write_note  # noqa: PLC0415 - loaded when first opened

    if (draft := desk.keeping.draft()) is not None:
        await write_note(desk.app, desk.newsroom, draft)


def _available(desk: Desk) -> bool:
    return desk.text.article is not None


COMMAND = Command(
    id="excerpt.note",
    title="Keep the selected text with a note and tags",
    keys="X",
    contexts=(Context.READING,),
    run=run,
    help="On a kept excerpt it changes its note and tags.",
    available=_available,
)
