"""What a command is: one thing a user can do, stated once.

Key binding, palette entry, key line and help are all made from this statement; ``reader.app.commands``
holds one file for each.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


class Context(StrEnum):
    """Where a command's keys are in force; the value heads its section in the help."""

    ANYWHERE = "Anywhere"
    SEARCH = "In the search line"
    LIST = "In the article list"
    READING = "In the article"
    FINDING = "While finding in the article"
    SELECTING = "While selecting text"
    NAMES = "In the names"
    EXCERPTS = "In the list of excerpts"
    ENTITY = "On the page of a name"
    ROSTER = "In the list of all names"
    COMPARISON = "While comparing two articles"


def _always(_desk: Desk) -> bool:
    return True


@dataclass(frozen=True, eq=False, slots=True)
class Command:
    """One thing a user can do.

    Attributes:
        id: stable name for the key map, such as ``list.sort``.
        title: what it does, for palette and help; imperative, no full stop.
        keys: default keys by Textual's names, comma between alternatives; empty for palette only.
        contexts: where the keys are in force.
        run: does it; its awaitable, if any, is awaited in the background, and the next key waits for it.
        help: a further sentence for the help screen.
        footer: a word for the key line; empty keeps it off.
        rank: order in the key line, smaller first; six are shown.
        listed: whether the palette offers it; a key that only closes or steps is not worth a line there.
        available: whether it makes sense now; otherwise its key does nothing and is not shown.
    """

    id: str
    title: str
    keys: str
    contexts: tuple[Context, ...]
    run: Callable[[Desk], Awaitable[None] | None]
    help: str = ""
    footer: str = ""
    rank: int = 50
    listed: bool = True
    available: Callable[[Desk], bool] = _always
