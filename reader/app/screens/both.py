"""Two names that probably are one, with what is known of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.errors import errands
from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_lines import when
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.visiting import Visiting
    from reader.model.roster import RosterRow, Twins
    from reader.model.who import EntityPage

_NAMES: Final = 8
_COMPANY: Final = 5


class BothScreen(Overlay):
    """The two, one above the other; Enter shows the page of one, c makes both that one.

    Args:
        visiting: leads to the pages, and merges.
        pair: the two.
        merged: called with what was said once they are one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "merge", "One", show=False)]

    def __init__(self, visiting: Visiting, pair: Twins, merged: Callable[[str], None]) -> None:
        super().__init__(
            f"Are these one? {pair.reason.capitalize()}",
            "↵ shows its page · c they are one, by the name under the cursor · esc closes",
        )
        self._visiting = visiting
        self._rows = (pair.one, pair.other)
        self._merged = merged
        self._merging = False

    def parts(self) -> ComposeResult:
        """The two."""
        yield Choices(
            *(Option(_shown(row, None)) for row in self._rows), id="body", markup=False, compact=True
        )

    def on_mount(self) -> None:
        """Fetch what is known."""
        self._start = errands(self)
        self._start(self._fetch())

    async def _fetch(self) -> None:
        body = self.query_one("#body", Choices)
        for at, row in enumerate(self._rows):
            page = await self._visiting.newsroom.names.about(row.key)
            body.replace_option_prompt_at_index(at, _shown(row, page))

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        row = self._rows[message.option_index]
        self._visiting.page(row.key, row.type, row.canonical)

    def action_merge(self) -> None:
        """They are one, and called as the one under the cursor."""
        at = self.query_one("#body", Choices).highlighted
        if at is not None and not self._merging:  # c may be pressed twice
            self._merging = True
            self._start(self._merge(at))

    async def _merge(self, at: int) -> None:
        try:
            said = await self._visiting.merge(self._rows[1 - at], self._rows[at])
        finally:
            self._merging = False
        self.dismiss()
        self._merged(said)


def _shown(row: RosterRow, page: EntityPage | None) -> Content:
    lines = [Content.styled(safe_line(row.canonical), "bold")]
    if page is not None:
        lines += [_line("articles", ", ".join(filter(None, (f"{page.total:,}", when(page)))))]
        lines += [_line("names", "; ".join(f"{name} ({count:,})" for name, count in page.names[:_NAMES]))]
        company = "; ".join(one.canonical for one in page.company[:_COMPANY])
        lines += [_line("with", company or "nobody more often than by chance"), Content("")]
    return Content("\n").join(lines)


def _line(name: str, value: str) -> Content:
    return Content.assemble(Content.styled(f"  {name:<10}", "$quiet"), safe_line(value))
