"""Take off what the query was narrowed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Take off what the query was narrowed by."""
    if not desk.narrowing.clear():
        desk.say("The query is not narrowed")


COMMAND = Command(
    id="facets.clear",
    title="Take off what the query was narrowed by",
    keys="F",
    contexts=(Context.ANYWHERE,),
    run=run,
)
