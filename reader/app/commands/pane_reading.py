"""Go to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Go to the article."""
    desk.arranging.go(Pane.READING)


COMMAND = Command(
    id="pane.reading",
    title="Go to the article",
    keys="2",
    contexts=(Context.ANYWHERE,),
    run=run,
    available=lambda desk: not desk.arranging.typing,
)
