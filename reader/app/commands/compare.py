"""Compare two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


async def run(desk: Desk) -> None:
    """Compare the two marked articles; else let the user choose what to compare the one at hand with."""
    from reader.app.desk.comparing import Comparing  # noqa: PLC0415 - loaded when first asked for

    comparing = Comparing(desk.visiting, desk.in_turn, push=desk.app.push_screen, say=desk.say)
    at_hand, here = desk.at_hand(), desk.choosing.under_eyes()
    if len(at_hand) > 2:
        desk.say(f"{len(at_hand):,} articles are marked; two are compared: esc takes the marks off")
    elif len(at_hand) == 2:
        await comparing.compare(*at_hand)
    elif at_hand:
        await comparing.offer(at_hand[0], here if here not in at_hand else None)
    else:
        desk.say("There is no article here")


COMMAND = Command(
    id="compare",
    title="Compare the two marked articles, or this one with another",
    keys="c",
    contexts=(Context.LIST, Context.READING),
    run=run,
    help="Sentence by sentence: alike, changed, only in one; and who is named in both.",
)
