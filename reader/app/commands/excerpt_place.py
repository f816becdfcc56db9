"""Say that an excerpt stands where the selection is."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Say that an excerpt stands where the selection is."""
    return desk.keeping.place()


def _available(desk: Desk) -> bool:
    return desk.kept.undecided() is not None


COMMAND = Command(
    id="excerpt.place",
    title="Put the excerpt walked to where the selection is",
    keys="equals_sign",
    contexts=(Context.READING,),
    run=run,
    help="For an excerpt whose words changed, or stand in several places.",
    available=_available,
)
