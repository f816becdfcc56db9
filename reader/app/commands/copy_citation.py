"""Copy the citation of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Copy the citation of the article."""
    await desk.copying.copy(desk.citing.cite(desk.citing.of(await desk.choosing.read_at_hand())))


COMMAND = Command(
    id="copy.citation",
    title="Copy the citation of the article",
    keys="Y",
    contexts=(Context.LIST,),
    run=run,
    help="Of all marked articles, in your style; c chooses it.",
)
