"""Previous excerpt of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Previous excerpt of the article."""
    desk.kept.step(-1)


def _available(desk: Desk) -> bool:
    return desk.text.article is not None


COMMAND = Command(
    id="excerpt.previous",
    title="Previous kept excerpt of this article",
    keys="left_curly_bracket",
    contexts=(Context.READING,),
    run=run,
    available=_available,
)
