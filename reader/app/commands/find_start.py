"""Find in this article, while the list stays as it is."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Open the line below the article."""
    return desk.finding.begin()


def _available(desk: Desk) -> bool:
    return desk.text.article is not None


COMMAND = Command(
    id="find.start",
    title="Find in this article; / again searches all",
    keys="slash",
    contexts=(Context.READING,),
    run=run,
    footer="Find",
    rank=35,
    available=_available,
)
