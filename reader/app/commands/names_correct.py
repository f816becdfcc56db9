"""Correct the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Say what is wrong with the name under the cursor."""
    from reader.app.desk.correcting import subject_in  # noqa: PLC0415 - loaded when first opened
    from reader.app.screens.correct import CorrectScreen  # noqa: PLC0415 - as above

    article, analysis, position = desk.opening.article, desk.opening.analysis, desk.names.current
    if article is None or analysis is None or position is None:
        desk.say("There is no name here to correct")
        return
    subject = subject_in(analysis, position, article.id)
    desk.app.push_screen(
        CorrectScreen(desk.on_demand.correcting, subject, lambda: desk.action_command("corrections"))
    )


def _available(desk: Desk) -> bool:
    return desk.names.current is not None


COMMAND = Command(
    id="names.correct",
    title="Correct the name",
    keys="c",
    contexts=(Context.NAMES,),
    run=run,
    help="It is the same as another, is called or is something else, or is to be hidden: in this article or everywhere.",
    footer="Correct",
    rank=25,
    available=_available,
)
