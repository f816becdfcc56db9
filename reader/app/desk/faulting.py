"""What of a query could not be read: marked in the search line while it is typed, told on Enter."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from reader.app.errors import Start
from reader.app.widgets.search_line import SearchLine

if TYPE_CHECKING:
    from reader.model.query import Fault

_REST: Final = 0.2  # seconds that typing rests before a fault is marked


class Faulting:
    """Marks the faults of the query in the line.

    Args:
        line: where the query is typed.
        start: runs work in the background.
        warn: tells a fault in the status line.
    """

    def __init__(self, line: SearchLine, start: Start, warn: Callable[[str], None]) -> None:
        self._line = line
        self._start = start
        self._warn = warn
        self._number = 0
        self._told = ""

    def typed(self) -> None:
        """The query is another now: its faults are marked once the typing rests."""
        self._number += 1
        self._line.faults = ()
        if self._line.text.strip():
            self._start(self._mark(self._number))

    def tell(self) -> bool:
        """The user is done typing: tell the first fault, once; whether there was one to tell."""
        text = self._line.text
        faults = faults_of(text, final=True)
        self._line.faults = tuple(fault.at for fault in faults)
        if not faults or text == self._told:
            return False
        self._told = text
        self._warn(fault_in_words(faults))
        return True

    async def _mark(self, number: int) -> None:
        await asyncio.sleep(_REST)
        if number == self._number:
            self._line.faults = tuple(fault.at for fault in faults_of(self._line.text, final=False))


def faults_of(text: str, *, final: bool) -> tuple[Fault, ...]:
    """The faults of a query, in order; ``final`` as in ``reader.search.syntax.parse``."""
    from reader.search.syntax import parse  # noqa: PLC0415 - 40 ms that the first frame must not wait for

    return parse(text, today=date.today(), final=final).faults  # noqa: DTZ011 - the user's own day


def fault_in_words(faults: tuple[Fault, ...]) -> str:
    """``a quote is open; close it with " (and 1 more)``."""
    first = faults[0]
    cure = f"; {first.hint}" if first.hint else ""
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return f"{first.message}{cure}{more}"
