"""Keep the selected text as an excerpt."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Keep the selected text as an excerpt."""
    return desk.keeping.keep()


def _available(desk: Desk) -> bool:
    return desk.text.article is not None


COMMAND = Command(
    id="excerpt.keep",
    title="Keep the selected text as an excerpt",
    keys="x",
    contexts=(Context.READING,),
    run=run,
    help="Without a selection it first selects the sentence that would be kept.",
    available=_available,
)
