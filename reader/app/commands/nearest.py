"""List the articles nearest to this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


_MOST: Final = 30


async def run(desk: Desk) -> None:
    """List the articles nearest to this one."""
    from reader.app.reading.dates import about  # noqa: PLC0415 - loaded when first asked for
    from reader.app.screens.nearest import NearestScreen  # noqa: PLC0415 - as above
    from reader.text.shown_title import shown_title  # noqa: PLC0415 - as above

    key = next(iter(desk.at_hand()), None)
    article = None if key is None else await desk.newsroom.shelf.article(key)
    if article is None:
        desk.say("There is no article here")
        return
    answer = await desk.newsroom.search.like(article.id, _MOST)
    if answer.cut:
        desk.say(answer.cut)
    else:
        offers = [(result.row, about(result.row)) for result in answer.rows]
        desk.app.push_screen(NearestScreen(f"Like “{shown_title(article)}”", offers, desk.read))


COMMAND = Command(
    id="nearest",
    title="List the articles nearest to this one",
    keys="L",
    contexts=(
        Context.LIST,
        Context.READING,
        Context.NAMES,
    ),
    run=run,
    help="Those that share its most telling words.",
)
