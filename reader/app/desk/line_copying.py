"""Copying a line of a concordance, with where it comes from."""

from __future__ import annotations

from reader.app.desk.citing import Citing
from reader.app.desk.copying import went
from reader.model.concordance import ConcordanceLine
from reader.newsroom import Newsroom


class LineCopying:
    """Sends lines to the clipboard.

    Args:
        room: the clipboard, and the articles.
        citing: writes citations.
    """

    def __init__(self, room: Newsroom, citing: Citing) -> None:
        self._room = room
        self._citing = citing

    async def copy(self, line: ConcordanceLine, cited: bool) -> str:  # noqa: FBT001 - as its key says
        """Copy a line as it is, or with a citation in a paragraph of its own; says how it went.

        Raises:
            ClipboardError: when no way worked.
        """
        text = f"{line.left}{line.hit}{line.right}".strip()
        article = await self._room.shelf.article(line.article) if cited else None
        if article is not None:
            text = f"{text}\n\n{self._citing.cite(self._citing.of([article]))}"
        return went(await self._room.clipboard.copy(text))
