"""Show every hit of the query in context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show every hit of the query in context."""
    from reader.app.desk.concording import Concording  # noqa: PLC0415 - loaded when first opened
    from reader.app.desk.line_copying import LineCopying  # noqa: PLC0415 - as above
    from reader.app.screens.concordance import ConcordanceScreen  # noqa: PLC0415 - as above

    if desk.searching.text.strip():
        concording = Concording(desk.newsroom.search, desk.searching.text)
        copying = LineCopying(desk.newsroom, desk.citing)
        desk.app.push_screen(ConcordanceScreen(concording, desk.read, copying.copy))
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
