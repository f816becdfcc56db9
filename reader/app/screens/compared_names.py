"""Who and what two articles name: both of them, or one alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_signs import SIGNS
from reader.model.comparison import NamedApart, NamedInBoth
from reader.model.entity_type import EntityType


class ComparedNamesScreen(Overlay):
    """Three lists, the oftenest named first; Enter shows the page of a name.

    Args:
        named: the lists.
        page: shows the page of an entity, by key, type and name.
    """

    def __init__(self, named: NamedApart, page: Callable[[str, EntityType, str], None]) -> None:
        super().__init__("Who is named in both, and who in one alone", "↵ shows its page · esc closes")
        self._page = page
        self._rows = list(_rows(named))

    def parts(self) -> ComposeResult:
        """The lists, one below the other."""
        options = [
            Option(_shown(row), disabled=not row.key)
            if isinstance(row, NamedInBoth)
            else Option(row, disabled=True)
            for row in self._rows
        ]
        yield Choices(*options, id="body", markup=False, compact=True)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        row = self._rows[message.option_index]
        if isinstance(row, NamedInBoth):
            self._page(row.key, row.type, row.canonical)


def _rows(named: NamedApart) -> Iterator[NamedInBoth | Content]:
    lists: tuple[tuple[str, Sequence[NamedInBoth]], ...] = (
        ("In both", named.both),
        ("Only in A", named.first),
        ("Only in B", named.second),
    )
    for title, part in lists:
        yield Content.styled(f"{title}: {len(part):,}", "bold $accent")
        yield from part


def _shown(one: NamedInBoth) -> Content:
    sign = SIGNS[one.type]
    times = [f"{count:,} in {letter}" for letter, count in (("A", one.first), ("B", one.second)) if count]
    return Content.assemble(
        Content.styled(f"{sign.sign} ", f"$entity-{sign.style}"),
        one.canonical,
        Content.styled(f"  {', '.join(times)}", "$quiet"),
    )
