"""Show every hit of the query in context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show every hit of the query in context."""
    from reader.app.desk.concording import Concording  # noqa: PLC0415 - loaded when first opened
    from reader.app.screens.concordance import ConcordanceScreen  # noqa: PLC0415 - as above

    query = desk.searching.text.strip()
    if query:
        concording = Concording(desk.newsroom.search, query)
        desk.app.push_screen(ConcordanceScreen(concording, desk.read_at))
    else:
        desk.say("There is no query whose hits could be shown in context")


COMMAND = Command(
    id="concordance",
    title="Show every hit of the query in context",
    keys="C",
    contexts=(Context.LIST, Context.READING, Context.NAMES),
    run=run,
    help="A concordance (KWIC): one line for each hit, aligned; s sorts it by what stands left or right.",
)
