"""Correct what the file says about the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Correct title, byline, publisher, date and address of the article under the eyes."""
    from reader.app.screens.metadata import MetadataScreen  # noqa: PLC0415 - loaded when first opened

    key = desk.choosing.under_eyes()
    article = None if key is None else await desk.newsroom.shelf.article(key)
    if article is None:
        desk.say("There is no article here")
    else:
        desk.app.push_screen(MetadataScreen(article, desk.on_demand.amending.correct))


COMMAND = Command(
    id="metadata",
    title="Correct title, byline, publisher, date or address",
    keys="M",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="Kept beside the file, which is never changed; lists, search, citations and exports follow.",
)
