"""Pairs of names that probably are one, the surest first, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.errors import errands
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_signs import SIGNS
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.visiting import Visiting
    from reader.model.roster import RosterRow, Twins

_MOST: Final = 200
_FOOT: Final = "↵ shows both · c they are one · D they are two · esc closes"


class TwinsScreen(Overlay):
    """Enter shows both, c makes them one, D takes the pair off the list for this session.

    Args:
        visiting: leads to the two, and knows what was dismissed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "merge", "One", show=False),
        Binding("D,delete", "discard", "Two", show=False),
        Binding("u", "undo", "Undo", show=False),
    ]

    def __init__(self, visiting: Visiting) -> None:
        super().__init__("Names that probably are one", _FOOT)
        self._visiting = visiting
        self._pairs: list[Twins] = []

    def parts(self) -> ComposeResult:
        """The pairs."""
        yield Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """Compare."""
        self._start = errands(self)
        self._in_turn = in_turn(self)
        self._say("Comparing the names…")
        self._start(self._find())

    async def _find(self) -> None:
        found = await self._visiting.newsroom.names.twins(_MOST)
        self._pairs = [pair for pair in found if _keys(pair) not in self._visiting.dismissed]
        self._list(0)

    def _list(self, at: int) -> None:
        count = len(self._pairs)
        heading = f"{count:,} pair{'' if count == 1 else 's'} of names that probably are one"
        self.query_one("#heading", Static).update(heading if count else "Names that probably are one")
        if not self._pairs:
            self._say("No two names look as if they were one")
            return
        self._body.clear_options()
        self._body.add_options([Option(_shown(pair)) for pair in self._pairs])
        self._body.highlighted = min(at, count - 1)

    def _say(self, text: str) -> None:
        self._body.clear_options()
        self._body.add_option(Option(text, disabled=True))

    @property
    def _body(self) -> Choices:
        return self.query_one("#body", Choices)

    def _foot_says(self, text: str) -> None:
        self.query_one("#foot", Static).update(text)

    def _current(self) -> Twins | None:
        at = self._body.highlighted
        return self._pairs[at] if at is not None and self._pairs else None

    def _merged(self, pair: Twins, said: str) -> None:
        """The two are one now."""
        self._foot_says(safe_line(said))
        at = self._pairs.index(pair)
        self._pairs.remove(pair)
        self._list(at)

    # -- keys -----------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self._foot_says(_FOOT)
        pair = self._pairs[message.option_index]
        self._visiting.both(pair, lambda said: self._merged(pair, said))

    def action_merge(self) -> None:
        """The two are one, by the name that stands first."""
        if (pair := self._current()) is not None:
            self._in_turn(self._merge(pair))

    async def _merge(self, pair: Twins) -> None:
        said = await self._visiting.merge(pair.other, pair.one)
        if pair in self._pairs:  # c may be pressed twice
            self._merged(pair, said)

    def action_discard(self) -> None:
        """The two are two: do not suggest them again in this session."""
        at, pair = self._body.highlighted, self._current()
        if at is not None and pair is not None:
            self._visiting.dismissed.add(_keys(pair))
            self._pairs.remove(pair)
            self._list(at)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._in_turn(self._undo())

    async def _undo(self) -> None:
        self._foot_says(safe_line(await self._visiting.undo()))
        await self._find()


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
