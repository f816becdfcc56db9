"""Back to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.arranging import Pane

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Back to the article."""
    desk.arranging.go(Pane.READING)


COMMAND = Command(
    id="names.back",
    title="Back to the article",
    keys="q,h,left",
    contexts=(Context.NAMES,),
    run=run,
    listed=False,
    footer="Back",
    rank=90,
)
