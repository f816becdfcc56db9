"""The input of the search line: it shows what Tab would give."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType
from textual.reactive import reactive
from textual.strip import Strip

from reader.app.command import Context
from reader.app.family import bindings
from reader.app.widgets.fault_input import FaultInput

_TAB: Final = " ⇥ "


class QueryInput(FaultInput):
    """An input with the keys that work while a query is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.SEARCH)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"query-input--hint"}
    DEFAULT_CSS = """
    QueryInput > .query-input--hint { color: $quiet; }
    """

    hint: reactive[str] = reactive("")
    """What Tab would write, shown behind a caret that stands at the end; empty for nothing."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__("search", id=id)

    def render_line(self, y: int) -> Strip:
        """The query, and behind it the hint where there is room."""
        strip = super().render_line(y)
        if not self.hint or not self.has_focus or not self.cursor_at_end or y:
            return strip
        begin = cell_len(self.value) + 1 - self.scroll_offset.x
        width = strip.cell_length
        if begin + cell_len(_TAB) >= width:
            return strip
        style = self.rich_style + self.get_component_rich_style("query-input--hint", partial=True)
        hint = Strip([Segment(f"{_TAB}{self.hint}", style)]).adjust_cell_length(width - begin, style)
        return Strip.join([strip.crop(0, begin), hint])
