"""What is known of an entity, for its page: the facts at once, sentences and articles as one comes to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.app.desk.rows import WindowedRows, shelf_row
from reader.app.widgets.list_row import ListRow
from reader.model.who import Join
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.errors import Start
    from reader.model.who import EntityPage, Naming, Passage
    from reader.newsroom.names import NameDesk

_FIRST: Final = 8  # articles whose sentences come at once
_PART: Final = 32  # articles; opening one that was not looked at yet waits no longer than such a part takes
_SAID: Final[Mapping[Join, str]] = {
    Join.NAME: "",
    Join.COMPANY: " by surname and company",
    Join.SURNAME: " probably, by the surname alone",
}


class Profiling:
    """Fetches the parts of one entity's page.

    Args:
        names: who knows.
        key: of the entity.

    Attributes:
        page: the facts; ``None`` until they are here, and when there are none.
        passages: the sentences that are here.
        whole: all sentences are here.
    """

    def __init__(self, names: NameDesk, key: str) -> None:
        self._names = names
        self._key = key
        self._next: int | None = 0
        self._fetching = False
        self.page: EntityPage | None = None
        self.passages: list[Passage] = []

    @property
    def whole(self) -> bool:
        """Whether all sentences are here."""
        return self._next is None

    async def facts(self) -> EntityPage | None:
        """Fetch the facts."""
        self.page = await self._names.about(self._key)
        return self.page

    async def more(self) -> bool:
        """Fetch the next sentences; whether there are any that were not here."""
        if self._next is None or self._fetching:
            return False
        self._fetching = True
        before = len(self.passages)
        try:
            while self._next is not None and len(self.passages) == before:
                limit = _PART if self._next else _FIRST
                part = await self._names.passages(self._key, self._next, limit)
                self.passages += part.passages
                self._next = part.following
        finally:
            self._fetching = False
        return True

    def articles(self, page: EntityPage, arrived: Callable[[int, int], None], start: Start) -> WindowedRows:
        """All its articles, newest first, for a list."""

        async def fetch(offset: int, limit: int) -> Sequence[ListRow]:
            return [naming_row(naming) for naming in await self._names.namings(self._key, offset, limit)]

        return WindowedRows(page.all_articles, fetch, arrived, start)


def naming_row(naming: Naming) -> ListRow:
    """The row of an article: how often it names the entity, and how far that is sure, stands before its lead."""
    row = shelf_row(naming.row, None)
    said = f"{naming.count:,}×{_SAID[naming.join]}"
    return replace(row, unread=False, snippet=safe_line(f"{said} · {naming.row.lead}"))
