"""Show names that probably are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show names that probably are one."""
    desk.visiting.twins()


COMMAND = Command(
    id="names.twins",
    title="Show names of the library that probably are one",
    keys="",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="Spellings, initials and acronyms of one person or organisation, with the reason.",
)
