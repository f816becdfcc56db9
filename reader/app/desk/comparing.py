"""Two articles side by side, and what to put beside one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from reader.app.reading.dates import about
from reader.model.article import Article, ArticleId, ArticleRow
from reader.text.shown_title import shown_title

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.app.desk.visiting import Visiting
    from reader.app.errors import Start
    from reader.model.comparison import NamedApart

_MOST: Final = 30  # articles that are offered
_FOOT: Final = "↵ compares · esc closes · in the list v marks two to compare"
_SAID: Final = 0.005  # a share that is no 0 %


class Comparing:
    """Opens comparisons.

    Args:
        visiting: what has the articles, and leads from a comparison to them and to the pages of names.
        in_turn: does what a key asked for; the next key waits until it is done.
        push: lays a screen over those that are there.
        say: tells a line on the desk.
    """

    def __init__(
        self,
        visiting: Visiting,
        in_turn: Start,
        *,
        push: Callable[[Screen[None]], object],
        say: Callable[[str], None],
    ) -> None:
        self.visiting = visiting
        self.newsroom = visiting.newsroom
        self._in_turn = in_turn
        self._push = push
        self._say = say

    async def compare(self, first: ArticleId, second: ArticleId) -> None:
        """Put two articles side by side."""
        from reader.app.screens.comparison import ComparisonScreen  # noqa: PLC0415 - loaded when first opened

        found = [await self.newsroom.shelf.article(key) for key in (first, second)]
        one, other = found
        if one is None or other is None:
            self._say("One of the two articles is gone")
        else:
            self._push(ComparisonScreen(self, one, other))

    async def offer(self, article: ArticleId, beside: ArticleId | None = None) -> None:
        """Let the user choose what to compare an article with: its versions first, then the nearest articles.

        Args:
            article: the one.
            beside: another that stands before all of these; the one under the cursor, say.
        """
        from reader.app.screens.nearest import NearestScreen  # noqa: PLC0415 - loaded when first opened

        one = await self.newsroom.shelf.article(article)
        if one is None:
            self._say("There is no article here")
            return
        answer = await self.newsroom.search.like(article, _MOST)
        if answer.cut and beside is None:
            self._say(answer.cut)
            return
        rows = [result.row for result in answer.rows if result.row.id != beside]
        if beside is not None:
            rows[:0] = await self.newsroom.shelf.rows_of([beside])
        offers = await self._versions_first(article, rows, beside)

        def chosen(key: ArticleId) -> None:
            self._in_turn(self.compare(article, key))

        self._push(NearestScreen(f"Compare “{shown_title(one)}” with", offers, chosen, _FOOT))

    async def named(self, first: Article, second: Article) -> NamedApart | None:
        """Who is named in both and who in one alone; ``None`` while that is not known."""
        from reader.inquiry.comparing.naming import named_apart  # noqa: PLC0415 - when first wanted

        one = await self.newsroom.names.analysis(first.id)
        other = await self.newsroom.names.analysis(second.id)
        return named_apart(one, other) if one and other else None

    async def _versions_first(
        self, article: ArticleId, rows: Sequence[ArticleRow], beside: ArticleId | None
    ) -> list[tuple[ArticleRow, str]]:
        """The rows with what is said of each; those that share many sentences stand first."""
        from reader.inquiry.comparing.sharing import VERSION  # noqa: PLC0415 - as above

        found = await self.newsroom.comparing.shares(article, [row.id for row in rows])
        shared = {one.article: one.share or 0.0 for one in found}

        def rank(row: ArticleRow) -> tuple[bool, float]:
            share = shared.get(row.id, 0.0)
            return row.id != beside, -share if share >= VERSION else 0.0

        return [(row, _said(row, shared.get(row.id, 0.0))) for row in sorted(rows, key=rank)]


def _said(row: ArticleRow, share: float) -> str:
    """What there is to know of an article before one compares with it."""
    same = f"{round(100 * share)}% of its sentences are the same" if share >= _SAID else ""
    return " · ".join(filter(None, (same, about(row))))
