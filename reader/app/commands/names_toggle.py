"""Show or close the names of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show or close the names of the article."""
    desk.arranging.toggle_names()


COMMAND = Command(
    id="names.toggle",
    title="Show or close the names of the article",
    keys="e",
    contexts=(Context.ANYWHERE,),
    run=run,
    footer="Names",
    rank=40,
)
