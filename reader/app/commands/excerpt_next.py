"""Next excerpt of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Next excerpt of the article."""
    desk.kept.step(1)


def _available(desk: Desk) -> bool:
    return desk.text.article is not None


COMMAND = Command(
    id="excerpt.next",
    title="Next kept excerpt of this article",
    keys="right_curly_bracket",
    contexts=(Context.READING,),
    run=run,
    help="Those that have lost their place come after the last.",
    available=_available,
)
