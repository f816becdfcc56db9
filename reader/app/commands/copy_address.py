"""Copy the address of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Copy the address of the article."""
    articles = await desk.choosing.read_at_hand()
    await desk.copying.copy("\n".join(article.url or article.path for article in articles))


COMMAND = Command(
    id="copy.address",
    title="Copy the address of the article",
    keys="y",
    contexts=(Context.LIST,),
    run=run,
    help="The web address, or the path where there is none; of all marked articles, one a line.",
)
