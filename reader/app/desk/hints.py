"""Which keys the bottom line shows: those in force where the focus is, by the rank of their commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from reader.app.family import commands
from reader.app.keys import shown_key
from reader.app.widgets.key_line import KeyHint

_WAYS_OUT: Final = ("list.leave", "reading.back", "names.back", "help")


def key_hints(
    screen: Screen[Any], declared: Mapping[str, tuple[str, ...]]
) -> tuple[list[KeyHint], list[KeyHint]]:
    """The keys of the focused pane, and those that are always shown.

    While the user types a query, a key that would be typed is not offered.

    Args:
        screen: the desk.
        declared: the keys of every command, the one to show first.
    """
    typing = isinstance(screen.focused, Input)
    found: dict[str, dict[str, Binding]] = {}
    for key, active in screen.active_bindings.items():
        if active.binding.show and active.enabled and not (typing and _is_typed(key)):
            found.setdefault(active.binding.id or active.binding.action, {})[key] = active.binding
    hints = {name: _hint(bound, declared.get(name, ())) for name, bound in found.items()}
    always = [hints.pop(name) for name in _WAYS_OUT if name in hints]
    return sorted(hints.values(), key=_rank), always


def _hint(bound: Mapping[str, Binding], order: tuple[str, ...]) -> KeyHint:
    key = next((key for key in order if key in bound), next(iter(bound)))
    binding = bound[key]
    return KeyHint(shown_key(key), binding.description, binding.action, binding.id or "")


def _rank(hint: KeyHint) -> int:
    command = commands().get(hint.name)
    return command.rank if command else 0


def _is_typed(key: str) -> bool:
    return len(key) == 1 or key in ("question_mark", "slash", "colon", "space", "asterisk")
