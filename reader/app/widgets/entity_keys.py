"""The keys of an entity's page, apart from those that move in its parts."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

ENTITY_KEYS: Final[list[BindingType]] = [
    Binding("tab", "part(1)", "Next part of the page", id="entity.part-next"),
    Binding("shift+tab", "part(-1)", "Previous part of the page", id="entity.part-previous"),
    Binding("s", "search", "Search the library for the name", id="entity.search"),
    Binding("c", "correct", "Correct the name, everywhere", id="entity.correct"),
    Binding("u", "undo", "Undo the last change", id="entity.undo"),
    Binding("q,escape", "back", "Back to where one came from", id="entity.back"),
    Binding("question_mark,f1", "help", "Show every key in force", id="entity.help"),
    Binding("h,left,backspace", "back", "Back", show=False),
]
