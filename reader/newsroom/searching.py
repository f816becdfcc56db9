"""Questions and their answers, and the questions that are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.answer import Answer
    from reader.model.article import ArticleId
    from reader.model.batch import Tally
    from reader.model.concordance import ConcordancePart
    from reader.model.lit import Lit
    from reader.model.query import Explanation, Facet
    from reader.model.saved import SavedSearch
    from reader.model.sort import Sort
    from reader.newsroom.change import Change


class SearchDesk(Protocol):
    """Answers queries. A newer ``ask`` overtakes an older one, whose answer is then ``None``."""

    async def ask(self, text: str, *, sort: Sort, offset: int, limit: int) -> Answer | None:
        """A window of the results."""
        ...

    async def ids(self, text: str, *, sort: Sort, offset: int, limit: int) -> Sequence[ArticleId]:
        """A window of the results as ids alone, in the order of ``ask``."""
        ...

    async def lit(self, text: str, article: ArticleId) -> Lit:
        """What the query lights in an article."""
        ...

    async def facets(self, text: str) -> Sequence[Facet]:
        """Counts among the hits: publisher, year, month, person, org, place."""
        ...

    async def explain(self, text: str, article: ArticleId) -> Explanation | None:
        """Why the article stands where it does."""
        ...

    async def complete(self, text: str, caret: int) -> Sequence[str]:
        """Whole query texts in which the word before the caret is completed."""
        ...

    async def like(self, article: ArticleId, limit: int) -> Answer:
        """The articles nearest to one, nearest first."""
        ...

    async def concordance(self, text: str, offset: int, limit: int) -> ConcordancePart:
        """The hits in context, of the articles ``offset`` to ``offset + limit``, newest first."""
        ...

    async def tallies(self, names: Sequence[str]) -> Sequence[Tally]:
        """What the first of these names find, in their order: at least one, as many as are counted at once."""
        ...

    async def matching(self, text: str) -> Iterable[int]:
        """The ids of all articles that answer a query, as unsigned 64-bit integers."""
        ...


class QueryBook(Protocol):
    """The queries of the past, and those that the user keeps under a name."""

    async def remember(self, query: str) -> None:
        """A query was asked in earnest; a blank one is none."""
        ...

    async def past(self, containing: str = "") -> Sequence[str]:
        """The queries of the past that contain a text, newest first."""
        ...

    async def saved(self) -> Sequence[SavedSearch]:
        """The saved searches, by name."""
        ...

    async def save(self, name: str, query: str, found: Iterable[int]) -> Change:
        """Keep a query under a new name; ``found`` is what it finds now, which counts as looked at.

        Raises:
            UsageError: when the name is empty or taken.
        """
        ...

    async def delete(self, search: str) -> Change:
        """Delete a saved search."""
        ...

    async def new(self, search: str, found: Iterable[int]) -> int:
        """Of what a saved search finds now, how many it did not find when last looked at."""
        ...

    async def look(self, search: str, found: Iterable[int]) -> None:
        """The user looks at what a saved search finds now."""
        ...
