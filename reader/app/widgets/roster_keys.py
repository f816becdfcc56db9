"""The keys of the list of all names."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from reader.app.widgets.moving_keys import moving_keys

ROSTER_KEYS: Final[list[BindingType]] = [
    *moving_keys("name", "roster"),
    Binding("enter,l,right", "open", "Show the page of the name", id="roster.open"),
    Binding("slash", "screen.search", "Search the names", id="roster.search"),
    Binding("tab", "screen.kind(1)", "Next type", id="roster.type-next"),
    Binding("shift+tab", "screen.kind(-1)", "Previous type", id="roster.type-previous"),
    Binding("s", "screen.arrange", "Sort by articles, by rise, by name", id="roster.sort"),
    Binding("m", "screen.twins", "Show names that probably are one", id="roster.twins"),
    Binding("c", "screen.correct", "Correct the name, everywhere", id="roster.correct"),
    Binding("u", "screen.undo", "Undo the last change", id="roster.undo"),
    Binding("question_mark,f1", "screen.help", "Show every key in force", id="roster.help"),
    Binding("q,h,left,escape", "screen.back", "Back", id="roster.back"),
]
