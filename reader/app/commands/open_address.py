"""Open the web address in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Open the web address in the browser."""
    keys = desk.at_hand()
    article = await desk.newsroom.shelf.article(keys[0]) if keys else None
    if article is None or article.url is None:
        desk.say("This article has no web address")
    else:
        desk.app.open_url(article.url)
        desk.say(f"Opened {article.url}")


COMMAND = Command(
    id="open.address",
    title="Open the web address in the browser",
    keys="o",
    contexts=(Context.LIST, Context.READING),
    run=run,
)
