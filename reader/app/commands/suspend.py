"""Go to the shell; fg comes back."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Go to the shell; fg comes back."""
    try:
        with desk.app.suspend():
            os.kill(os.getpid(), signal.SIGSTOP)
    except SuspendNotSupported:
        desk.say("This terminal cannot suspend a program")
    desk.app.refresh(layout=True)  # Textual leaves the screen blank after fg


COMMAND = Command(
    id="suspend",
    title="Go to the shell; fg comes back",
    keys="ctrl+z",
    contexts=(Context.ANYWHERE,),
    run=run,
)
