"""Show the saved searches and what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Show the saved searches and what is new."""
    from reader.app.screens.saved_searches import (  # noqa: PLC0415 - loaded when first opened
        SavedSearchesScreen,
    )

    desk.app.push_screen(SavedSearchesScreen(desk.saving, await desk.saving.all()))


COMMAND = Command(
    id="searches",
    title="Show the saved searches and what is new",
    keys="apostrophe",
    contexts=(Context.ANYWHERE,),
    run=run,
)
