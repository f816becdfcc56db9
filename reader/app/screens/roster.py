"""The page of the library's entities: by type, searched as one types, sorted; Enter shows the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.app.command import Context
from reader.app.desk.hints import hints_of
from reader.app.desk.recognizing import names_by
from reader.app.desk.rostering import KINDS, Rostering
from reader.app.errors import errands
from reader.app.reading.dates import shown_date
from reader.app.screens.searched import SearchedScreen
from reader.app.typed_keys import in_turn
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.entity_signs import SIGNS
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.roster_list import RosterList
from reader.model.dates import PartialDate
from reader.model.roster import RosterOrder
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.visiting import Visiting
    from reader.model.entity import EntityType
    from reader.model.roster import RosterPart

_KEYS: Final = {
    "roster.open": "Page",
    "roster.search": "Search",
    "roster.type-next": "Type",
    "roster.sort": "Sort",
    "roster.twins": "Same?",
    "roster.back": "Back",
    "roster.help": "Help",
}
_ORDERS: Final = {
    RosterOrder.ARTICLES: "most articles first",
    RosterOrder.RISE: "rising first",
    RosterOrder.NAME: "by name",
}
_LOOK_AGAIN: Final = 2.0  # seconds
_EMPTY: Final = "No names are known yet; they are found in the background, newest articles first."
_NONE: Final = "No name here has words that begin so."


class RosterScreen(SearchedScreen[None]):
    """All entities of the library.

    Args:
        visiting: leads to their pages.
    """

    PROMPT = "Names"
    PLACEHOLDER = "part of a name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "kind(1)", show=False),
        Binding("shift+tab", "kind(-1)", show=False),
    ]
    DEFAULT_CSS = """
    RosterScreen {
        #roster-kinds { height: 1; padding: 0 1; }
    }
    """

    def __init__(self, visiting: Visiting) -> None:
        super().__init__()
        self._visiting = visiting

    def above(self) -> ComposeResult:
        """The types."""
        yield Static("", id="roster-kinds", markup=False)

    def rows(self) -> RosterList:
        """All of them, by name."""
        return RosterList(id="roster-list")

    def on_mount(self) -> None:
        """Show all of them."""
        self._list = self.query_one(RosterList)
        self.query_one(KeyLine).show(hints_of(_KEYS, self._visiting.keymap), [], most=len(_KEYS))
        self._in_turn = in_turn(self)
        self.rostering = Rostering(self._visiting.newsroom.names, self._list, errands(self), self._counted)
        self._show_kinds()
        self.rostering.renew()
        self._wait()
        self.set_focus(self._list)

    def on_screen_resume(self) -> None:
        """Something may have been corrected meanwhile."""
        if hasattr(self, "rostering"):
            self.rostering.renew()
            self._wait()

    def _wait(self) -> None:
        """The next key waits until the list shows what was asked for."""
        self._in_turn(self.rostering.settled())

    def _counted(self, part: RosterPart) -> None:
        order = self.rostering.ask.order
        count = f"{part.total:,} {'name' if part.total == 1 else 'names'} · {_ORDERS[order]}"
        nothing = _EMPTY if self.rostering.ask.is_plain else _NONE
        self.counted(count, nothing="" if part.total else nothing)
        if not part.total and self.rostering.ask.is_plain:
            self.set_timer(_LOOK_AGAIN, self.rostering.renew)  # they are being found
        self.status.rest = _compared(part) if order is RosterOrder.RISE else ""
        self.status.place = names_by(self._visiting.newsroom.names.recognizer)

    def _show_kinds(self) -> None:
        now = self.rostering.ask.kind
        tabs = [_tab(kind, shown=kind is now) for kind in KINDS]
        self.query_one("#roster-kinds", Static).update(Content(" ").join(tabs))

    # -- what is told ---------------------------------------------------------------------------

    def asked(self, query: str) -> None:
        """Show the names that it begins a word of."""
        self.rostering.type(query)

    @on(RosterList.Chosen)
    @on(ArticleList.Opened)
    def _opened(self, message: Message) -> None:
        message.stop()
        self._in_turn(self._open())

    async def _open(self) -> None:
        if (row := await self.rostering.current()) is not None:
            self._visiting.page(row.key, row.kind, row.title)

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        message.stop()

    # -- keys -----------------------------------------------------------------------------------

    def action_list(self) -> None:
        """From the search line to the list; the next key waits until it shows what was typed."""
        super().action_list()
        self._wait()

    def action_kind(self, by: int) -> None:
        """The next type, or the one before."""
        self.rostering.turn(by)
        self._wait()
        self._show_kinds()

    def action_arrange(self) -> None:
        """The next order."""
        self.rostering.arrange()
        self._wait()

    def action_twins(self) -> None:
        """Names that probably are one."""
        self._visiting.twins()

    def action_correct(self) -> None:
        """Say what is wrong with the name under the cursor."""
        self._in_turn(self._correct())

    async def _correct(self) -> None:
        if (row := await self.rostering.current()) is not None:
            self._visiting.correct(row.kind, row.title, tell=self.status.say)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._in_turn(self._undo())

    async def _undo(self) -> None:
        self.status.say(safe_line(await self._visiting.undo()))
        self.rostering.renew()
        await self.rostering.settled()

    def action_help(self) -> None:
        """The keys, those of this page first."""
        self._visiting.help(Context.ROSTER)

    def action_back(self) -> None:
        """The query off first, then the type, then back to where one came from."""
        if self.query_input.value:
            self.put("")
            self.rostering.type("")
            self._wait()
        elif self.rostering.ask.kind is not None:
            self.rostering.choose(None)
            self._wait()
            self._show_kinds()
        else:
            self.dismiss()


def _tab(kind: EntityType | None, *, shown: bool) -> Content:
    """A type with its sign; the one that shows stands in brackets."""
    if kind is None:
        return Content.styled("[all]", "bold $accent") if shown else Content(" all ")
    sign = SIGNS[kind]
    if shown:
        return Content.styled(f"[{sign.sign} {sign.word}]", "bold $accent")
    return Content.assemble(" ", Content.styled(sign.sign, f"$entity-{sign.style}"), f" {sign.word} ")


def _compared(part: RosterPart) -> str:
    """What now and before mean, or why nothing rises."""
    if part.month is None:
        return "No article is dated to the month, so nothing can rise"
    first, last = (shown_date(PartialDate(day), None) for day in part.month)
    if part.rows and part.rows[0].rise <= 0:
        return f"Nothing is named more from {first} to {last} than the year before"
    return f"Now: {first} to {last}; before: its year; log-likelihood ratio"
