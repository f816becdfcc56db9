"""Which keys the bottom line of the excerpt desk shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.app.desk.hints import hints_of
from reader.app.widgets.key_line import KeyLine

_KEYS: Final = {
    "excerpts.open": "Open",
    "list.mark": "Mark",
    "excerpts.put": "To dossier",
    "excerpts.dossiers": "Dossiers",
    "excerpts.tag": "Tags",
    "excerpts.copy-cited": "Copy cited",
    "excerpts.export": "Export",
    "excerpts.arrange": "Arrange",
    "excerpts.note": "Note",
    "excerpts.delete": "Delete",
}
_IN_DOSSIER: Final = {
    "excerpts.open": "Open",
    "list.mark": "Mark",
    "excerpts.down": "Down",
    "excerpts.up": "Up",
    "excerpts.place-here": "Here",
    "excerpts.take-out": "Take out",
    "excerpts.export": "Export",
    "excerpts.dossiers": "Dossiers",
    "excerpts.copy-cited": "Copy cited",
}
_ALWAYS: Final = {"excerpts.back": "Back", "excerpts.help": "Help"}


def show_keys(line: KeyLine, keymap: Mapping[str, str], *, in_dossier: bool) -> None:
    """Show the keys for a list of excerpts.

    Args:
        line: where they are shown.
        keymap: the user's own keys.
        in_dossier: whether a dossier is listed.
    """
    keys = _IN_DOSSIER if in_dossier else _KEYS
    hints = hints_of({**keys, **_ALWAYS}, keymap)
    line.show(hints[: len(keys)], hints[len(keys) :], most=len(hints))
