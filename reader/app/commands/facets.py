"""Narrow by publisher, time, people or places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Narrow by publisher, time, people or places."""
    from reader.app.screens.facets import FacetsScreen  # noqa: PLC0415 - loaded when first opened

    desk.app.push_screen(FacetsScreen(desk.narrowing))


COMMAND = Command(
    id="facets",
    title="Narrow by publisher, time, people or places",
    keys="f",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="Counts among the hits; Enter writes the value into the query, and takes it out again.",
)
