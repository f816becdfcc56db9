"""Show all names of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show all names of the library."""
    desk.visiting.roster()


COMMAND = Command(
    id="names.all",
    title="Show all names of the library",
    keys="W",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="People, organisations, places, groups and events; s sorts by articles, rise or name, m shows pairs"
    " that probably are one.",
)
