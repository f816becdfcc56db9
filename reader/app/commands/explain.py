"""Explain how this was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Explain how this was found."""
    from reader.app.desk.explaining import standing  # noqa: PLC0415 - loaded when first asked for
    from reader.app.screens.explanation import ExplanationScreen  # noqa: PLC0415 - as above

    found = await standing(desk.newsroom.search, desk.searching, desk.articles)
    if found is None:
        desk.say("There is nothing to explain: no query is asked")
    else:
        desk.app.push_screen(ExplanationScreen(found))


COMMAND = Command(
    id="explain",
    title="Explain how this was found",
    keys="i",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="How the query was understood, and why the article under the cursor stands where it does.",
)
