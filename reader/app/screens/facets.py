"""What the hits have in common, beside the list: choosing a value narrows the query."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.desk.arranging import NARROW, WIDE
from reader.app.desk.narrowing import Narrowing
from reader.app.errors import tell
from reader.app.laid_over import LaidOver
from reader.app.widgets.choices import Choices
from reader.app.widgets.facet_lines import FacetLine, facet_lines
from reader.errors import NewsreaderError
from reader.model.query import Facet

_WIDEST: Final = 56  # cells; a count far from its value is hard to read


class FacetsScreen(LaidOver[None]):
    """A panel that leaves search line and status line in sight, and at greater widths list and article.

    Args:
        narrowing: counts, and changes the query.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q,h,left", "close", "Close", show=False),
        Binding("F", "clear", "Clear", show=False),
        Binding("tab", "section(1)", show=False),
        Binding("shift+tab", "section(-1)", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-medium"), (WIDE, "-wide")]  # noqa: RUF012 - Textual types it so
    DEFAULT_CSS = """
    FacetsScreen {
        background: transparent;
        & > #facets {
            height: 1fr;
            margin: 1 0 2 0;
            background: $panel;
            color: $foreground;
            padding: 0 1;
        }
        &.-narrow > #facets { width: 100%; }
        &.-medium > #facets { width: 37%; min-width: 34; }
        &.-wide { align-horizontal: right; }
        &.-wide > #facets { width: 36; border-left: solid $accent; }
        #values { height: 1fr; background: $panel; border: none; padding: 0; scrollbar-size-vertical: 1; }
        #keys-here { height: 1; color: $quiet; }
    }
    """

    def __init__(self, narrowing: Narrowing) -> None:
        super().__init__()
        self._narrowing = narrowing
        self._facets: tuple[Facet, ...] | None = None
        self._lines: tuple[FacetLine, ...] = ()

    def compose(self) -> ComposeResult:
        """The values, and what the keys do."""
        # at once, so that the first lines are made for the width that they will have
        self.add_class(*self._get_breakpoint_classes(self.app.size.width, self.HORIZONTAL_BREAKPOINTS))
        with Vertical(id="facets"):
            yield Choices(id="values", markup=False, compact=True)
            yield Static("↵ narrow · F clear · esc close", id="keys-here", markup=False)

    def on_mount(self) -> None:
        """Count."""
        self._values.focus()
        self._say("Counting…")
        self._count()

    def on_resize(self) -> None:
        """The lines are as wide as the panel."""
        self.call_after_refresh(self._show)

    @property
    def _values(self) -> OptionList:
        return self.query_one("#values", OptionList)

    @work(exclusive=True)
    async def _count(self) -> None:
        try:
            self._facets = tuple(await self._narrowing.facets())
        except NewsreaderError as error:
            tell(self.app, error)
            self.dismiss()
            return
        self._show()

    def _show(self) -> None:
        if self._facets is None:
            return
        values = self._values
        at = values.highlighted
        was = self._lines[at] if at is not None and at < len(self._lines) else None
        width = max(10, min(values.scrollable_content_region.width, _WIDEST))
        self._lines = facet_lines(self._facets, width, self._narrowing.chosen)
        if not self._lines:
            self._say("There is nothing to narrow by")
            return
        values.clear_options()
        values.add_options([Option(line.content, disabled=not line.value) for line in self._lines])
        values.highlighted = self._place_of(was)

    def _place_of(self, was: FacetLine | None) -> int | None:
        """Where the cursor goes: on the value where it was, else on the first of that facet, else the first."""
        values = [at for at, line in enumerate(self._lines) if line.value]
        if was is not None:
            alike = [at for at in values if self._lines[at].facet == was.facet]
            same = [at for at in alike if self._lines[at].value == was.value]
            values = same or alike or values
        return values[0] if values else None

    def _say(self, text: str) -> None:
        values = self._values
        values.clear_options()
        values.add_option(Option(text, disabled=True))

    # -- keys -----------------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        if message.option_index >= len(self._lines):
            return  # they were counted again meanwhile
        line = self._lines[message.option_index]
        self._narrowing.toggle(line.facet, line.value)
        self._count()

    def action_clear(self) -> None:
        """Take all that was chosen off the query."""
        if self._narrowing.clear():
            self._count()

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()

    def action_section(self, by: int) -> None:
        """To the first value of the next facet, or of the one before."""
        firsts = [at for at, line in enumerate(self._lines) if line.value and not self._lines[at - 1].value]
        at = self._values.highlighted
        if not firsts or at is None:
            return
        now = max((number for number, first in enumerate(firsts) if first <= at), default=0)
        self._values.highlighted = firsts[(now + by) % len(firsts)]
