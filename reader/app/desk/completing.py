"""Tab in the search line: a dim hint of what it would give, then one completion after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.app.errors import Start
from reader.app.widgets.search_line import SearchLine
from reader.newsroom.searching import SearchDesk

_REST: Final = 0.12  # seconds that typing rests before a hint is looked for


@dataclass(frozen=True)
class _Round:
    """The texts that Tab goes through: the completions, best first, then the text as it was typed."""

    texts: tuple[str, ...]
    after: int  # characters behind the completed word

    def caret(self, text: str) -> int:
        return len(text) - self.after


class Completing:
    """Completes the word before the caret.

    Args:
        search: knows what a word can become.
        line: where the query is typed.
        start: runs work in the background.
        ask: searches for a text.
    """

    def __init__(
        self, search: SearchDesk, line: SearchLine, start: Start, ask: Callable[[str], None]
    ) -> None:
        self._search = search
        self._line = line
        self._start = start
        self._ask = ask
        self._number = 0
        self._round: _Round | None = None

    def typed(self) -> None:
        """The query is another now; a hint follows once the typing rests."""
        self._number += 1
        self._round = None
        self._line.hint = ""
        if self._line.text.strip():
            self._start(self._hint(self._number))

    async def turn(self, direction: int) -> None:
        """Put the next (1) or previous (-1) completion into the line."""
        text = self._line.text
        if self._round is None or text not in self._round.texts:
            self._round = await self._looked_up(text)
        if self._round is None or self._line.text != text:
            return
        texts = self._round.texts
        text = texts[(texts.index(text) + direction) % len(texts)]
        self._number += 1
        self._line.put(text, caret=self._round.caret(text))
        self._ask(text)
        if len(texts) == 2:  # the only completion: the next Tab completes what comes behind it
            self._round = None
            self._start(self._hint(self._number))

    async def _looked_up(self, text: str) -> _Round | None:
        caret = self._line.caret
        texts = await self._search.complete(text, caret)
        return _Round((*texts, text), len(text) - caret) if texts else None

    async def _hint(self, number: int) -> None:
        await asyncio.sleep(_REST)
        if number != self._number:
            return
        text, caret = self._line.text, self._line.caret
        texts: Sequence[str] = await self._search.complete(text, caret) if caret == len(text) else ()
        if number == self._number:
            self._line.hint = completed_word(text, texts[0]) if texts else ""


def completed_word(text: str, completed: str) -> str:
    """The last word of ``completed``, from where it goes its own way: ``korea`` for ``north kor``."""
    same = 0
    while same < min(len(text), len(completed)) and text[same] == completed[same]:
        same += 1
    while same and not (completed[same - 1].isspace() or completed[same - 1] in ":(-="):
        same -= 1
    return completed[same:]
