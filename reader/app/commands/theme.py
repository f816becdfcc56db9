"""Choose the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Choose the colours."""
    desk.app.search_themes()


COMMAND = Command(
    id="theme",
    title="Choose the colours",
    keys="",
    contexts=(Context.ANYWHERE,),
    run=run,
)
