"""The keys of two articles side by side."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from reader.app.widgets.moving_keys import moving_keys

COMPARISON_KEYS: Final[list[BindingType]] = [
    *moving_keys("sentence", "compare"),
    Binding("n", "difference(1)", "Next difference", id="compare.next-difference"),
    Binding("N", "difference(-1)", "Previous difference", id="compare.previous-difference"),
    Binding("tab,shift+tab", "screen.side", "The other article", id="compare.side"),
    Binding("s", "screen.swap", "Swap the two articles", id="compare.swap"),
    Binding("enter,l,right", "read", "Read the article there", id="compare.read"),
    Binding("e", "screen.names", "Who is named in both, and who in one alone", id="compare.names"),
    Binding("question_mark,f1", "screen.help", "Show every key in force", id="compare.help"),
    Binding("q,escape,h,left", "screen.back", "Back to where one was", id="compare.back"),
]
