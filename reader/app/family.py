"""The commands, gathered from their files, and the key bindings made from them."""

from __future__ import annotations

import importlib
from functools import cache

from textual.binding import Binding

from reader.app.command import Command, Context
from reader.families import members

_PACKAGE = "reader.app.commands"


@cache
def commands() -> dict[str, Command]:
    """Every command by its id, in the order of the file names."""
    modules = (importlib.import_module(f"{_PACKAGE}.{name}") for name in members(_PACKAGE))
    return {module.COMMAND.id: module.COMMAND for module in modules}


def bindings(context: Context) -> list[Binding]:
    """The key bindings in force in a context; each runs ``Desk.action_command``."""
    return [
        Binding(
            command.keys,
            f"screen.command('{command.id}')",
            command.footer or command.title,
            show=bool(command.footer),
            id=command.id,
        )
        for command in sorted(commands().values(), key=lambda command: command.rank)
        if command.keys and context in command.contexts
    ]
