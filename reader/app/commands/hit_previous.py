"""Previous hit; before the first one, the previous article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Previous hit; before the first one, the previous article."""
    desk.text.next_hit(-1)


def _available(desk: Desk) -> bool:
    return desk.searching.answer is not None or desk.finding.active


COMMAND = Command(
    id="hit.previous",
    title="Previous hit; before the first one, the previous article",
    keys="N",
    contexts=(Context.LIST, Context.READING, Context.NAMES),
    run=run,
    available=_available,
)
