"""Save this search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Save this search."""
    from reader.app.screens.name import NameScreen  # noqa: PLC0415 - loaded when first opened

    query = desk.searching.text.strip()

    async def keep(name: str) -> None:
        await desk.saving.save(name, query)

    if query:
        desk.app.push_screen(NameScreen("Save this search", query, query, keep))
    else:
        desk.say("There is no query to save")


COMMAND = Command(
    id="search.save",
    title="Save this search",
    keys="S",
    contexts=(
        Context.LIST,
        Context.NAMES,
    ),
    run=run,
    help="Under a name; the list of saved searches says what is new.",
)
