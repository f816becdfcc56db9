"""Next hit; after the last one, the next article with its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Next hit; after the last one, the next article with its first."""
    desk.text.next_hit(1)


def _available(desk: Desk) -> bool:
    return desk.searching.answer is not None or desk.finding.active


COMMAND = Command(
    id="hit.next",
    title="Next hit; after the last one, the next article with its first",
    keys="n",
    contexts=(Context.LIST, Context.READING, Context.NAMES),
    run=run,
    footer="Hit",
    rank=20,
    available=_available,
)
