"""A screen with a list that is searched as one types: search line, count, list, status line, keys."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import ClassVar, Final, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from reader.app.errors import errands
from reader.app.laid_over import LaidOver
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.fault_input import FaultInput
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.status_line import StatusLine
from reader.errors import QueryError
from reader.text.safe import safe_line

T = TypeVar("T")
_REST: Final = 0.2  # seconds that typing rests before a fault is told
_BEFORE: Final = "What is listed is what was found before."


class SearchedScreen(LaidOver[T]):
    """What is in the list, and what a query means, is said by who takes this up."""

    PROMPT: ClassVar[str]
    """What is searched, before the query."""

    PLACEHOLDER: ClassVar[str]
    """What a query may be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,down", "list", "To the list", show=False),
    ]
    DEFAULT_CSS = """
    SearchedScreen {
        background: $background;
        #query-line { height: 1; background: $panel; }
        #prompt { width: auto; padding: 0 1; color: $quiet; }
        #query { width: 1fr; background: $panel; background-tint: transparent; }
        #count { width: auto; padding: 0 1 0 2; color: $quiet; }
        #none { display: none; padding: 1 2; color: $quiet; }
        &.-empty #none { display: block; }
        ArticleList { height: 1fr; }
    }
    """

    _fault: QueryError | None = None  # that of the query as it is now

    @abstractmethod
    def asked(self, query: str) -> None:
        """The query is another now."""

    def compose(self) -> ComposeResult:
        """Search line, list, two lines."""
        with Horizontal(id="query-line"):
            yield Static(f"{self.PROMPT} /", id="prompt", markup=False)
            yield FaultInput(self.PLACEHOLDER, id="query")
            yield Static("", id="count", markup=False)
        yield from self.above()
        yield Static("", id="none", markup=False)
        yield self.rows()
        yield StatusLine()
        yield KeyLine()

    def above(self) -> ComposeResult:
        """What stands between search line and list."""
        yield from ()

    @abstractmethod
    def rows(self) -> ArticleList:
        """The list."""

    @property
    def query_input(self) -> FaultInput:
        """Where the query is typed."""
        return self.query_one("#query", FaultInput)

    @property
    def status(self) -> StatusLine:
        """Tells what was done, and where one is."""
        return self.query_one(StatusLine)

    def counted(self, said: str, *, nothing: str = "") -> None:
        """Show how many there are; ``nothing`` stands in the place of an empty list."""
        self._forget_fault()
        self._say_count(said, nothing)

    def _say_count(self, said: str, nothing: str) -> None:
        self.query_one("#count", Static).update(said)
        self.query_one("#none", Static).update(nothing)
        self.set_class(bool(nothing), "-empty")

    def not_understood(self, error: QueryError) -> None:
        """The query has a fault: it is marked and told once the typing rests."""
        self._fault = error
        errands(self)(self._tell_fault(error))

    async def _tell_fault(self, error: QueryError) -> None:
        await _rest()
        if self._fault is not error:
            return
        before = f" {_BEFORE}" if len(self.query_one(ArticleList).source) else ""
        self._say_count("", f"{safe_line(str(error))}.{before}")
        self.query_input.faults = (error.span,)

    def _forget_fault(self) -> None:
        self._fault = None
        self.query_input.faults = ()

    @on(Input.Changed, "#query")
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self._forget_fault()
        self.asked(message.value)

    def put(self, query: str) -> None:
        """Write a query into the line, without asking it."""
        with self.prevent(Input.Changed):
            self.query_input.value = query
        self._forget_fault()

    @on(Input.Submitted, "#query")
    def _submitted(self) -> None:
        self.action_list()

    def action_list(self) -> None:
        """From the search line to the list."""
        self.set_focus(self.query_one(ArticleList))

    def action_search(self) -> None:
        """To the search line; what is typed takes the place of the query."""
        self.set_focus(self.query_input)
        self.query_input.select_all()


async def _rest() -> None:
    await asyncio.sleep(_REST)
