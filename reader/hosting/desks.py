"""Search, names and comparisons for a face: what their processes answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reader.errors import IndexDamagedError
from reader.inquiry.damage import DAMAGED
from reader.model.lit import Lit

if TYPE_CHECKING:
    from reader.hosting.caller import Caller
    from reader.model.answer import Answer
    from reader.model.article import ArticleId
    from reader.model.batch import Tally
    from reader.model.comparison import Comparison, Share
    from reader.model.concordance import ConcordancePart
    from reader.model.entity import Analysis
    from reader.model.query import Explanation, Facet
    from reader.model.roster import RosterAsk, RosterPart, Twins
    from reader.model.sort import Sort
    from reader.model.who import EntityPage, Naming, PassagePart


class SearchProcess:
    """Implements ``newsroom.searching.SearchDesk``.

    Args:
        caller: the search's process.
        rebuild: has the ingest look again, which builds a damaged index anew.
    """

    def __init__(self, caller: Caller, rebuild: Callable[[], Awaitable[None]]) -> None:
        self._caller = caller
        self._rebuild = rebuild

    async def ask(self, text: str, *, sort: Sort, offset: int, limit: int) -> Answer | None:
        """A window of the results; ``None`` when a newer question overtook it."""
        answer: Answer | None = await self._caller.latest("ask", "ask", text, sort, offset, limit)
        if answer is not None and answer.cut == DAMAGED:
            await self._rebuild()
        return answer

    async def ids(self, text: str, *, sort: Sort, offset: int, limit: int) -> Sequence[ArticleId]:
        """A window of the results as ids alone."""
        answering = self._caller.call("ids", text, sort, offset, limit)
        found: Sequence[ArticleId] = await self._sound(answering)
        return found

    async def lit(self, text: str, article: ArticleId) -> Lit:
        """What the query lights in an article."""
        lit: Lit | None = await self._caller.latest("lit", "lit", text, article)
        return lit or Lit()

    async def facets(self, text: str) -> Sequence[Facet]:
        """Counts among the hits."""
        facets: Sequence[Facet] | None = await self._sound(self._caller.latest("facets", "facets", text))
        return facets or ()

    async def explain(self, text: str, article: ArticleId) -> Explanation | None:
        """Why the article stands where it does."""
        explanation: Explanation | None = await self._sound(self._caller.call("explain", text, article))
        return explanation

    async def complete(self, text: str, caret: int) -> Sequence[str]:
        """Whole query texts in which the word before the caret is completed."""
        completing = self._caller.latest("complete", "complete", text, caret)
        texts: Sequence[str] | None = await self._sound(completing)
        return texts or ()

    async def like(self, article: ArticleId, limit: int) -> Answer:
        """The articles nearest to one."""
        answer: Answer = await self._sound(self._caller.call("like", article, limit))
        return answer

    async def concordance(self, text: str, offset: int, limit: int) -> ConcordancePart:
        """The hits in context of some of the articles."""
        part: ConcordancePart = await self._sound(self._caller.call("concordance", text, offset, limit))
        return part

    async def matching(self, text: str) -> Iterable[int]:
        """The ids of all articles that answer a query."""
        found: Iterable[int] = await self._sound(self._caller.call("matching", text))
        return found

    async def tallies(self, names: Sequence[str]) -> Sequence[Tally]:
        """What the first of these names find."""
        found: Sequence[Tally] = await self._sound(self._caller.call("tallies", names))
        return found

    async def _sound(self, answering: Awaitable[Any]) -> Any:
        """The answer; an index that turns out damaged is built anew, and the error says so."""
        try:
            return await answering
        except IndexDamagedError:
            await self._rebuild()
            raise


class NamesProcess:
    """Implements ``newsroom.names.NameDesk``: what is stored comes from the search, the rest is worked out."""

    def __init__(self, search: Caller, analyst: Caller) -> None:
        self._search = search
        self._analyst = analyst
        self._recognizer = ""

    @property
    def recognizer(self) -> str:
        """The recogniser in use; empty before anything was shown."""
        return self._recognizer

    async def analysis(self, article: ArticleId) -> Analysis | None:
        """What an article names; worked out now, in a process of its own, if it was not yet."""
        found: Analysis | None = await self._search.call("analysis", article)
        if found is None:
            found = await self._analyst.latest("analysis", "analysis", article)
        # it is empty in a language that the recogniser does not know
        if found is not None and found.recognizer:
            self._recognizer = found.recognizer
        return found

    async def about(self, key: str) -> EntityPage | None:
        """The facts about an entity across the library."""
        page: EntityPage | None = await self._analyst.call("about", key)
        await self._learn_recognizer()
        return page

    async def passages(self, key: str, offset: int, limit: int) -> PassagePart:
        """The sentences of some of its articles."""
        part: PassagePart = await self._analyst.call("passages", key, offset, limit)
        return part

    async def namings(self, key: str, offset: int, limit: int) -> Sequence[Naming]:
        """Some of its articles."""
        rows: Sequence[Naming] = await self._analyst.call("namings", key, offset, limit)
        return rows

    async def roster(self, ask: RosterAsk, offset: int, limit: int) -> RosterPart | None:
        """A window of the list of all entities; ``None`` when a newer question overtook it."""
        part: RosterPart | None = await self._analyst.latest("roster", "roster", ask, offset, limit)
        await self._learn_recognizer()
        return part

    async def twins(self, limit: int) -> Sequence[Twins]:
        """Pairs of entities that probably are one."""
        found: Sequence[Twins] = await self._analyst.call("twins", limit)
        return found

    async def _learn_recognizer(self) -> None:
        """Nothing was shown of an article yet, but of the library."""
        if not self._recognizer:
            self._recognizer = await self._analyst.call("recognizer")


class ComparisonProcess:
    """Implements ``newsroom.comparing.ComparisonDesk``."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def compare(self, first: ArticleId, second: ArticleId) -> Comparison | None:
        """Two articles, sentence by sentence."""
        comparison: Comparison | None = await self._caller.call("compare", first, second)
        return comparison

    async def shares(self, article: ArticleId, others: Sequence[ArticleId]) -> Sequence[Share]:
        """How much each of the others shares with an article word for word."""
        found: Sequence[Share] = await self._caller.call("shares", article, others)
        return found
