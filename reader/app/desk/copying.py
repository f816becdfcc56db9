"""Copying, and saying truly how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.model.article import Article
    from reader.model.clipboard import Copied
    from reader.newsroom.surroundings import CopyDesk


class Copying:
    """Sends texts to the clipboard.

    Args:
        clipboard: the ways it can go.
        citing: writes citations.
        say: tells how it went; a copy that nothing confirmed is not called copied.
    """

    def __init__(self, clipboard: CopyDesk, citing: Citing, say: Callable[[str], None]) -> None:
        self._clipboard = clipboard
        self._citing = citing
        self._say = say

    async def copy(self, text: str) -> None:
        """Copy a text as it is."""
        if not text:
            self._say("Nothing is selected: v begins a selection, the mouse drags one")
            return
        self._say(went(await self._clipboard.copy(text)))

    async def copy_cited(self, text: str, article: Article) -> None:
        """Copy a text with its citation in a paragraph of its own."""
        await self.copy(f"{text}\n\n{self._citing.cite(self._citing.of([article]))}" if text else "")


def went(copied: Copied) -> str:
    """How a copy went: what, how much, which way, and whether it is known to have arrived."""
    amount = f"{copied.characters:,} {'character' if copied.characters == 1 else 'characters'}"
    detail = f"; {copied.detail}" if copied.detail else ""
    if copied.confirmed:
        return f"Copied {amount} ({copied.route}){detail}"
    return f"Sent {amount} ({copied.route}); the terminal does not confirm{detail}"
