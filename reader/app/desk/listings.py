"""Where the rows of a list come from: the shelf, or the answers to a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.app.desk.rows import result_row, shelf_row

if TYPE_CHECKING:
    from reader.app.desk.patience import PatientMarks
    from reader.app.widgets.list_row import ListRow
    from reader.model.answer import Answer
    from reader.model.article import ArticleId
    from reader.model.sort import Sort
    from reader.newsroom import Newsroom


class Listing(Protocol):
    """Gives rows by window."""

    async def fetch(self, offset: int, limit: int) -> Sequence[ListRow] | None:
        """Rows from ``offset`` on; ``None`` when a newer question overtook this one."""
        ...

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """The articles of these rows alone, which is quick for thousands."""
        ...


class ShelfListing(NamedTuple):
    """All articles, newest first."""

    newsroom: Newsroom
    marks: PatientMarks

    async def fetch(self, offset: int, limit: int) -> Sequence[ListRow]:
        """Rows of the shelf with the user's marks."""
        rows = await self.newsroom.shelf.rows(offset, limit)
        marks = await self.marks.of([row.id for row in rows])
        return [shelf_row(row, marks.get(row.id)) for row in rows]

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """Their ids."""
        return await self.newsroom.shelf.ids(offset, limit)


class ResultListing(NamedTuple):
    """The hits of a query."""

    newsroom: Newsroom
    marks: PatientMarks
    text: str
    sort: Sort

    async def fetch(self, offset: int, limit: int) -> Sequence[ListRow] | None:
        """Hits with the user's marks."""
        answer = await self.ask(offset, limit)
        return None if answer is None else await self.rows(answer)

    async def ask(self, offset: int, limit: int) -> Answer | None:
        """The answer itself."""
        return await self.newsroom.search.ask(self.text, sort=self.sort, offset=offset, limit=limit)

    async def rows(self, answer: Answer) -> Sequence[ListRow]:
        """The rows of an answer, with the user's marks."""
        marks = await self.marks.of([result.row.id for result in answer.rows])
        return [result_row(result, marks.get(result.row.id)) for result in answer.rows]

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """The ids of hits, without looking for passages."""
        return await self.newsroom.search.ids(self.text, sort=self.sort, offset=offset, limit=limit)
