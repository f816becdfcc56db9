"""Show the page of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.model.entity_type import EntityType

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk
    from reader.model.entity import Entity


def run(desk: Desk) -> None:
    """Show the page of the name under the cursor of the names."""
    from reader.entities.posting import lasting_key  # noqa: PLC0415 - not needed for the first frame

    entity = _entity(desk)
    if entity is None:
        desk.say("There is no name here")
    elif entity.type is EntityType.DATE:
        desk.say("A date has no page; s searches the library for it")
    else:
        desk.visiting.page(lasting_key(entity), entity.type, entity.canonical)


def _entity(desk: Desk) -> Entity | None:
    position = desk.names.current
    return None if position is None else desk.names.entity(position)


def _available(desk: Desk) -> bool:
    return _entity(desk) is not None


COMMAND = Command(
    id="names.page",
    title="Show the page of the name",
    keys="p",
    contexts=(Context.NAMES,),
    run=run,
    help="Its other names, its months, who and what appears with it, the sentences and articles that name it.",
    footer="Page",
    rank=15,
    available=_available,
)
