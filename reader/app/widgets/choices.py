"""A list to choose from, with the keys of the other lists."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.app.widgets.steady_options import SteadyOptions


class Choices(SteadyOptions):
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
