"""Pairs of names that probably are one, the surest first, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.errors import errands
from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_signs import SIGNS
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.visiting import Visiting
    from reader.model.roster import RosterRow, Twins

_MOST: Final = 200


class TwinsScreen(Overlay):
    """Enter shows both, D takes the pair off the list for this session.

    Args:
        visiting: leads to the two, and knows what was dismissed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("D,delete", "discard", "Two", show=False)]

    def __init__(self, visiting: Visiting) -> None:
        super().__init__("Names that probably are one", "↵ shows both · D they are two · esc closes")
        self._visiting = visiting
        self._pairs: list[Twins] = []

    def body(self) -> Widget:
        """The pairs."""
        return Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """Compare."""
        self._say("Comparing the names…")
        errands(self)(self._find())

    async def _find(self) -> None:
        found = await self._visiting.newsroom.names.twins(_MOST)
        self._pairs = [pair for pair in found if _keys(pair) not in self._visiting.dismissed]
        self._list(0)

    def _list(self, at: int) -> None:
        if not self._pairs:
            self._say("No two names look as if they were one")
            return
        self._body.clear_options()
        self._body.add_options([Option(_shown(pair)) for pair in self._pairs])
        self._body.highlighted = min(at, len(self._pairs) - 1)
        self.query_one("#heading", Static).update(
            f"{len(self._pairs):,} pairs of names that probably are one"
        )

    def _say(self, text: str) -> None:
        self._body.clear_options()
        self._body.add_option(Option(text, disabled=True))

    @property
    def _body(self) -> Choices:
        return self.query_one("#body", Choices)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self._visiting.both(self._pairs[message.option_index])

    def action_discard(self) -> None:
        """The two are two: do not suggest them again in this session."""
        at = self._body.highlighted
        if at is not None and self._pairs:
            self._visiting.dismissed.add(_keys(self._pairs.pop(at)))
            self._list(at)


def _keys(pair: Twins) -> tuple[str, str]:
    return pair.one.key, pair.other.key


def _shown(pair: Twins) -> Content:
    """Both names with their articles; the reason below."""
    sign = SIGNS[pair.one.type]
    return Content.assemble(
        Content.styled(f"{sign.sign} ", f"$entity-{sign.style}"),
        _named(pair.one),
        Content.styled("  and  ", "$quiet"),
        _named(pair.other),
        Content.styled(f"\n  {pair.reason}", "$quiet"),
    )


def _named(row: RosterRow) -> Content:
    return Content.assemble(
        Content.styled(safe_line(row.canonical), "bold"), Content.styled(f" ({row.articles:,})", "$quiet")
    )
