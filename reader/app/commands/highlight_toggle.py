"""Light the names in the text, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.reading.layer import ENTITIES
from reader.app.widgets.entity_signs import legend

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Light the names in the text, or not."""
    lit = not desk.text.layer_shown(ENTITIES)
    desk.text.show_layer(ENTITIES, shown=lit)
    desk.say(f"Names are lit: {legend().plain}" if lit else "Names are not lit")


COMMAND = Command(
    id="highlight.toggle",
    title="Light the names in the text, or not",
    keys="H",
    contexts=(Context.ANYWHERE,),
    run=run,
)
