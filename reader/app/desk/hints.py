"""Which keys the bottom line shows: those in force where the focus is, by the rank of their commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from reader.app.family import commands
from reader.app.keys import key_entries, shown_key
from reader.app.widgets.key_line import KeyHint

_WAYS_OUT: Final = ("list.leave", "reading.back", "names.back", "help")
_SELECTING: Final = {
    "select.next-word": "Word",
    "select.sentence": "Sentence",
    "select.paragraph": "Paragraph",
    "copy.text": "Copy",
    "copy.cited": "Copy cited",
    "excerpt.keep": "Keep",
}
"""While text is selected by keys: how to extend it, and what it is for."""
_MARKED: Final = {
    "compare": "Compare",
    "mark.tags": "Tags",
    "mark.starred": "Star",
    "pipe": "Pipe",
    "list.close": "Unmark",
}
"""While rows are marked: what they are for."""


def key_hints(
    screen: Screen[Any], declared: Mapping[str, tuple[str, ...]], *, selecting: bool = False, marked: int = 0
) -> tuple[list[KeyHint], list[KeyHint]]:
    """The keys of the focused pane, and those that are always shown.

    While the user types a query, a key that would be typed is not offered.

    Args:
        screen: the desk.
        declared: the keys of every command, the one to show first.
        selecting: whether keys extend a selection now.
        marked: how many rows of the list are marked, while it has the focus; two can be compared.
    """
    found = _in_force(screen)
    if selecting:
        return [
            _hint(name, found[name], declared, _SELECTING[name]) for name in _SELECTING if name in found
        ], []
    if marked:
        own = [name for name in _MARKED if name in found and (name != "compare" or marked == 2)]
        return [_hint(name, found[name], declared, _MARKED[name]) for name in own], [
            _hint(name, found[name], declared) for name in ("help",) if name in found
        ]
    shown = {name: bound for name, bound in found.items() if next(iter(bound.values())).show}
    always = [_hint(name, shown.pop(name), declared) for name in _WAYS_OUT if name in shown]
    return [_hint(name, shown[name], declared) for name in sorted(shown, key=_rank)], always


def hints_of(labels: Mapping[str, str], keymap: Mapping[str, str]) -> list[KeyHint]:
    """The keys of a screen of its own: its commands, or keys that cannot be moved, each with a word.

    Args:
        labels: by command or key.
        keymap: the user's own keys.
    """
    first = {entry.id: entry.keys[0] for entry in key_entries(keymap)}
    keys = [(first.get(name, name), label) for name, label in labels.items()]
    return [KeyHint(shown_key(key), label, key) for key, label in keys]


def _in_force(screen: Screen[Any]) -> dict[str, dict[str, Binding]]:
    """Command -> key -> binding."""
    typing = isinstance(screen.focused, Input)
    found: dict[str, dict[str, Binding]] = {}
    for key, active in screen.active_bindings.items():
        if active.enabled and active.binding.id and not (typing and _is_typed(key)):
            found.setdefault(active.binding.id, {})[key] = active.binding
    return found


def _hint(
    name: str, bound: Mapping[str, Binding], declared: Mapping[str, tuple[str, ...]], label: str = ""
) -> KeyHint:
    key = next((key for key in declared.get(name, ()) if key in bound), next(iter(bound)))
    return KeyHint(shown_key(key), label or bound[key].description, key)


def _rank(name: str) -> int:
    command = commands().get(name)
    return command.rank if command else 0


def _is_typed(key: str) -> bool:
    return len(key) == 1 or key in ("question_mark", "slash", "colon", "space", "asterisk")
