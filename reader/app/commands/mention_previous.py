"""Previous name in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Previous name in the text."""
    desk.walking.step(-1)


COMMAND = Command(
    id="mention.previous",
    title="Previous name in the text",
    keys="left_square_bracket",
    contexts=(Context.READING, Context.NAMES),
    run=run,
)
