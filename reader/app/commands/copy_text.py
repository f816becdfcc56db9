"""Copy the selected text."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> Awaitable[None]:
    """Copy the selected text."""
    return desk.copying.copy(desk.text.selected_text())


def _available(desk: Desk) -> bool:
    return desk.text.selection is not None


COMMAND = Command(
    id="copy.text",
    title="Copy the selected text",
    keys="y",
    contexts=(Context.READING,),
    run=run,
    help="The article's own text: no line breaks of the screen, paragraphs apart by a blank line.",
    footer="Copy",
    rank=10,
    available=_available,
)
