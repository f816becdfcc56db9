"""Make the text column narrower."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.measuring import STEP, widen

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Make the text column narrower."""
    widen(desk.text, -STEP, desk.say)


COMMAND = Command(
    id="measure.narrower",
    title="Make the text column narrower",
    keys="minus",
    contexts=(Context.ANYWHERE,),
    run=run,
)
