"""An input that marks what of a query cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual.geometry import Size
from textual.reactive import Reactive, reactive
from textual.widgets import Input

from reader.model.article import Span


class FaultInput(Input):
    """One line, for a query."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"fault-input--fault"}
    DEFAULT_CSS = """
    FaultInput > .fault-input--fault { color: $text-error; text-style: underline; }
    """

    virtual_size = Reactive(Size(0, 0))
    """Textual lays out the whole screen anew when this changes; what is typed changes nothing but this line."""

    faults: reactive[tuple[Span, ...]] = reactive(())
    """The ranges of the query that cannot be read, in code points."""

    def __init__(self, placeholder: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.highlighter = _FaultMarks(
            lambda: self.faults, lambda: self.get_component_rich_style("fault-input--fault", partial=True)
        )


class _FaultMarks(Highlighter):
    """Marks ranges of a text; an empty one is shown on the character behind it."""

    def __init__(self, spans: Callable[[], Sequence[Span]], style: Callable[[], Style]) -> None:
        self._spans = spans
        self._style = style

    def highlight(self, text: Text) -> None:
        """Give the ranges their style."""
        for start, end in self._spans():
            text.stylize(self._style(), start, max(end, start + 1))
