"""Search the library for the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context
from reader.app.desk.naming import naming

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Search the library for the name."""
    if (position := desk.names.current) is not None:
        desk.find(naming(desk.names.entity(position)))


COMMAND = Command(
    id="names.search",
    title="Search the library for the name",
    keys="s",
    contexts=(Context.NAMES,),
    run=run,
    help="Finds the articles that name it, whatever form the name has there.",
    footer="Search it",
    rank=20,
)
