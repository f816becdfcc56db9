"""The input of the search line: it shows what Tab would give, and marks what cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Input

from reader.app.command import Context
from reader.app.family import bindings
from reader.model.article import Span

_TAB: Final = " ⇥ "


class QueryInput(Input):
    """An input with the keys that work while a query is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.SEARCH)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"query-input--fault", "query-input--hint"}
    DEFAULT_CSS = """
    QueryInput > .query-input--fault { color: $text-error; text-style: underline; }
    QueryInput > .query-input--hint { color: $quiet; }
    """

    hint: reactive[str] = reactive("")
    """What Tab would write, shown behind a caret that stands at the end; empty for nothing."""
    faults: reactive[tuple[Span, ...]] = reactive(())
    """The ranges of the query that cannot be read, in code points."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(placeholder="search", id=id, compact=True, select_on_focus=False)
        self.highlighter = _FaultMarks(lambda: self.faults, lambda: self._part("fault"))

    def render_line(self, y: int) -> Strip:
        """The query, and behind it the hint where there is room."""
        strip = super().render_line(y)
        if not self.hint or not self.has_focus or not self.cursor_at_end or y:
            return strip
        begin = cell_len(self.value) + 1 - self.scroll_offset.x
        width = strip.cell_length
        if begin + cell_len(_TAB) >= width:
            return strip
        style = self.rich_style + self._part("hint")
        hint = Strip([Segment(f"{_TAB}{self.hint}", style)]).adjust_cell_length(width - begin, style)
        return Strip.join([strip.crop(0, begin), hint])

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"query-input--{name}", partial=True)


class _FaultMarks(Highlighter):
    """Marks ranges of a text; an empty one is shown on the character behind it."""

    def __init__(self, spans: Callable[[], Sequence[Span]], style: Callable[[], Style]) -> None:
        self._spans = spans
        self._style = style

    def highlight(self, text: Text) -> None:
        """Give the ranges their style."""
        for start, end in self._spans():
            text.stylize(self._style(), start, max(end, start + 1))
