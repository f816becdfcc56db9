"""All that helps to write a query, put together: completion, history, faults."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.app.desk.completing import Completing
from reader.app.desk.faulting import Faulting
from reader.app.desk.recalling import Recalling
from reader.app.errors import Start
from reader.app.widgets.search_line import SearchLine
from reader.newsroom import Newsroom

if TYPE_CHECKING:
    from reader.app.desk.spelling import NothingFound


class Querying:
    """What happens around the search line.

    Args:
        room: where completions and past queries come from.
        line: where the query is typed.
        start: runs work in the background.
        ask: searches for a text.
        say: tells something in the status line.
        warn: the same, louder.

    Attributes:
        completing: Tab.
        recalling: the queries of the past.
        faulting: what of the query cannot be read.
    """

    def __init__(
        self,
        room: Newsroom,
        line: SearchLine,
        start: Start,
        *,
        ask: Callable[[str], None],
        say: Callable[[str], None],
        warn: Callable[[str], None],
    ) -> None:
        self._line = line
        self._ask = ask
        self._start = start
        self.completing = Completing(room.search, line, start, ask)
        self.recalling = Recalling(room.queries, line, ask, say)
        self.faulting = Faulting(line, start, warn)

    def typed(self) -> None:
        """The query is another now."""
        self.completing.typed()
        self.faulting.typed()

    def entered(self, nothing: NothingFound | None) -> bool:
        """Enter in the line: tell what cannot be read, else take the correction of what found ``nothing``.

        Returns whether there is an article to go to instead.
        """
        if self.faulting.tell():
            return False
        if nothing is not None and nothing.correction:
            self._line.put(nothing.correction)
            self._ask(nothing.correction)
        return nothing is None

    def used(self, text: str) -> None:
        """The user did something with what a query found: it is worth remembering."""
        if text.strip():
            self._start(self.recalling.remember(text))
