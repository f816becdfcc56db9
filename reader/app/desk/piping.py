"""Giving what is at hand to a command of the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reader.app.desk.lending import pipe_here
from reader.exports.article_text import articles_as_text

if TYPE_CHECKING:
    from textual.app import App

    from reader.app.desk.choosing import Choosing
    from reader.app.widgets.reading_pane import ReadingPane

_MOST: Final = 2_000  # articles; more would have to be read for longer than one waits


class Piped(NamedTuple):
    """What goes into the pipe, and what it is in words."""

    what: str
    text: str


class Piping:
    """Remembers the last command of the session.

    Args:
        choosing: knows which articles are at hand.
        pane: what is selected goes before the article it stands in.

    Attributes:
        last: the command; empty before the first.
    """

    def __init__(self, choosing: Choosing, pane: ReadingPane) -> None:
        self._choosing = choosing
        self._pane = pane
        self.last = ""

    async def at_hand(self) -> Piped | str:
        """What is to be piped, or why nothing is."""
        if self._pane.has_focus and (selected := self._pane.selected_text()):
            letters = "character" if len(selected) == 1 else "characters"
            return Piped(f"{len(selected):,} selected {letters}", selected)
        if (count := len(self._choosing.at_hand())) > _MOST:
            return f"{count:,} articles are marked: at most {_MOST:,} are piped at once"
        articles = await self._choosing.read_at_hand()
        if not articles:
            return "There is no article here to pipe"
        what = "this article" if len(articles) == 1 else f"{len(articles):,} articles"
        return Piped(what, articles_as_text(articles))

    def run(self, app: App[Any], command: str, piped: Piped) -> str:
        """Run a command with the text as its input; returns how it went, in words.

        Raises:
            NewsreaderError: when it cannot be run here.
        """
        self.last = command
        code = pipe_here(app, command, f"{piped.text}\n")
        went = f"{piped.what[:1].upper()}{piped.what[1:]} piped"
        if code < 0:
            return f"{went}; the command was stopped"
        return went if code == 0 else f"{went}; the command ended with exit code {code}"
