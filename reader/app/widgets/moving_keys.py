"""The keys that move through a list, the same in every list of the program."""

from __future__ import annotations

from textual.binding import Binding

_MOVES = (
    ("j,down", "move(1)", "Next {one}", "next"),
    ("k,up", "move(-1)", "Previous {one}", "previous"),
    ("space,pagedown,ctrl+f", "page(1)", "Page down", "page-down"),
    ("b,pageup,ctrl+b", "page(-1)", "Page up", "page-up"),
    ("ctrl+d", "page(0.5)", "Half a page down", "half-down"),
    ("ctrl+u", "page(-0.5)", "Half a page up", "half-up"),
    ("g,home", "first", "First {one}", "first"),
    ("G,end", "last", "Last {one}", "last"),
)


def moving_keys(one: str, room: str = "") -> list[Binding]:
    """Bindings to the actions ``move``, ``page``, ``first`` and ``last``.

    Args:
        one: what a line is, for the help.
        room: the first part of the commands' ids, for the user's key map; without one the keys are fixed.
    """
    return [
        Binding(keys, action, title.format(one=one), show=False, id=f"{room}.{name}" if room else None)
        for keys, action, title, name in _MOVES
    ]
