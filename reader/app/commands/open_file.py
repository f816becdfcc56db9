"""Open the article's file in your editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Open the article's file in another program."""
    from reader.app.desk.outside_file import file_of, opened_outside, way_out  # noqa: PLC0415 - seldom used
    from reader.text.safe import shown_path  # noqa: PLC0415 - as above

    keys = desk.at_hand()
    if len(keys) > 1:
        desk.say(f"One file at a time: {len(keys):,} articles are marked; esc takes the marks off")
        return
    article = await desk.newsroom.shelf.article(keys[0])
    if article is None:
        desk.say("This article is no longer there")
        return
    file, way = file_of(article, desk.options.piped), way_out()
    parts = await desk.newsroom.shelf.parts(article.path)
    try:
        changed = opened_outside(desk.app, file, way)
    finally:
        desk.app.refresh(layout=True)  # Textual leaves the screen blank after another program
    if changed:
        desk.indexing.look_again()
    among = (
        f"; its file holds {parts:,} articles, and this is number {article.part + 1:,}" if parts > 1 else ""
    )
    seen = "; it was changed and is read again" if changed else ""
    desk.say(f"Opened with {shown_path(Path(way.command[0]).name)}{among}{seen}")


def _available(desk: Desk) -> bool:
    return desk.choosing.any


COMMAND = Command(
    id="open.file",
    title="Open the article's file in your editor",
    keys="O",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="$VISUAL or $EDITOR; where neither is set, the system's default program, or a pager.",
    available=_available,
)
