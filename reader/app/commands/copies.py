"""Show the last copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Show the last copies."""
    from reader.app.screens.copies import CopiesScreen  # noqa: PLC0415 - loaded when first opened

    desk.app.push_screen(CopiesScreen(desk.newsroom.clipboard.copies(), desk.app.copy_to_clipboard))


COMMAND = Command(
    id="copies",
    title="Show the last copies",
    keys="ctrl+y",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="Copies stay here even when the clipboard did not take them.",
)
