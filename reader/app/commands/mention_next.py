"""Next name in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Next name in the text."""
    desk.walking.step(1)


COMMAND = Command(
    id="mention.next",
    title="Next name in the text",
    keys="right_square_bracket",
    contexts=(Context.READING, Context.NAMES),
    run=run,
    help="Walks every mention of every name.",
    footer="Name",
    rank=30,
)
