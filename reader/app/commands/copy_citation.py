"""Copy the citation of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Copy the citation of the article."""
    from reader.exports.plain_citation import plain_citation  # noqa: PLC0415 - 5 ms that a start-up spares

    articles = [await desk.newsroom.shelf.article(key) for key in desk.at_hand()]
    await desk.copying.copy("\n".join(plain_citation(article) for article in articles if article))


COMMAND = Command(
    id="copy.citation",
    title="Copy the citation of the article",
    keys="Y",
    contexts=(Context.LIST,),
    run=run,
    help="Of all marked articles, one a line.",
)
