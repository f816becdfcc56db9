"""Delete the excerpt at hand."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Delete the excerpt at hand."""
    return desk.keeping.delete()


def _available(desk: Desk) -> bool:
    return desk.kept.around() is not None


COMMAND = Command(
    id="excerpt.delete",
    title="Delete the excerpt at hand",
    keys="D,delete",
    contexts=(Context.READING,),
    run=run,
    help="The one walked to, else the one around the selection; u brings it back.",
    available=_available,
)
