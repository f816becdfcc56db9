"""Copy the selected text with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Copy the selected text with its citation."""
    if (article := desk.text.article) is not None:
        await desk.copying.copy_cited(desk.text.selected_text(), article)


def _available(desk: Desk) -> bool:
    return desk.text.selection is not None


COMMAND = Command(
    id="copy.cited",
    title="Copy the selected text with its citation",
    keys="Y",
    contexts=(Context.READING,),
    run=run,
    help="In your style; c chooses it.",
    available=_available,
)
