"""A list to choose from, with the keys of the other lists."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import OptionList


class Choices(OptionList):
    """Options, one chosen with Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("space,ctrl+f", "page_down", show=False),
        Binding("b,ctrl+b", "page_up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
        Binding("l,right", "select", show=False),
    ]

    def action_page_up(self) -> None:
        """A page up, in a list that was painted; Textual would stop at another."""
        with suppress(KeyError):
            super().action_page_up()  # type: ignore[no-untyped-call] # Textual leaves it untyped

    def action_page_down(self) -> None:
        """The same, down."""
        with suppress(KeyError):
            super().action_page_down()  # type: ignore[no-untyped-call] # as above
