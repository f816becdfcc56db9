"""From an article's id to its text in the pane, and then what is lit in it, as it becomes known."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from reader.app.desk.landing import Landing
from reader.app.desk.question import Question
from reader.app.layers.hits import hits
from reader.app.layers.mentions import text_mentions, title_mentions
from reader.app.reading.layer import ENTITIES, HITS
from reader.errors import NewsreaderError
from reader.model.lit import Lit
from reader.model.marks import UNMARKED, Marks

if TYPE_CHECKING:
    from reader.app.desk.audience import Audience
    from reader.app.desk.patience import PatientMarks
    from reader.app.errors import Start
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.app.widgets.text_pane import Where
    from reader.model.article import Article, ArticleId
    from reader.model.entity import Analysis
    from reader.newsroom import Newsroom

_REST: Final = 0.07  # seconds the cursor rests on a row before its article is shown beside the list
_PLACE_PATIENCE: Final = 1.0  # seconds it waits for the place where reading stopped, if the library is slow
_PATIENCE: Final = 0.08  # seconds an article waits for hits and excerpts; then it shows without them
_LONGEST: Final = 1.5  # seconds that keys wait for an article, which is more than all it waits for itself


class Opening:
    """Shows articles in the reading pane; the newest wish wins.

    Args:
        newsroom: where articles, hits and names come from.
        marks: the user's marks on them.
        pane: where they are shown.
        start: runs work in the background.
        query: what is lit in an article.
        audience: told when the article and its names are there.

    Attributes:
        article: the one in the pane.
        analysis: its names, once they are known.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        marks: PatientMarks,
        pane: ReadingPane,
        start: Start,
        *,
        query: Callable[[ArticleId], Question],
        audience: Audience,
    ) -> None:
        self._newsroom = newsroom
        self._marks = marks
        self._pane = pane
        self._start = start
        self._query = query
        self._audience = audience
        self._number = 0
        self._wanted: ArticleId | None = None
        self._lit_for = Question()  # whose hits were asked for last
        self._shown_for = Question()  # whose hits are in the pane
        self._shown: Lit | None = None  # and these are they
        self._place: tuple[ArticleId, int, Where] | None = None  # wished for
        self._arrived = asyncio.Event()  # what is wanted is in the pane
        self._arrived.set()
        self._analysing = asyncio.Event()  # names may be looked for
        self.article: Article | None = None
        self.analysis: Analysis | None = None

    @property
    def empty(self) -> bool:
        """Whether no article is in the pane, and none on its way."""
        return self.article is None and self._wanted is None

    def preview(self, key: ArticleId | None, *, at_once: bool = False) -> None:
        """Show an article beside the list once the cursor has rested on it."""
        if key is None or key == self._wanted:
            return
        self._begin(key, Landing.BEST, rest=0.0 if at_once else _REST)

    def open(self, key: ArticleId, landing: Landing = Landing.BEST) -> None:
        """Show an article now; one that is in the pane already stays where it is."""
        if self.article is not None and self.article.id == key and landing is Landing.BEST:
            self._wanted = key
            self._number += 1
            if self._shown_for != self._query(key):  # Enter came before the hits did, or it is asked anew
                self._start(self._relight(self._number, key, jump=True))
            if self.analysis is None:
                self._start(self._analyse(self._number, key))
            return
        self._begin(key, landing, rest=0.0)

    def open_at(self, key: ArticleId, place: int) -> None:
        """Show an article at a place of its text, a code point."""
        if self.article is not None and self.article.id == key:
            self._wanted = key
            self._pane.go_to(place)
        else:
            self._place = (key, place, "third")
            self._begin(key, Landing.HEAD, rest=0.0)

    def again(self, articles: Sequence[ArticleId]) -> None:
        """Show the open article anew, where it is read, if it is one of these: something about it changed."""
        if self.article is not None and self.article.id in articles:
            self._number += 1
            self._wanted = self.article.id
            self._start(self._show_again(self._number, self.article.id))

    async def freshen(self) -> bool:
        """Show the open article anew, where it is read, if its file has changed.

        Returns:
            Whether it has, and is not shown yet, for the user is selecting in it.
        """
        shown = self.article
        now = None if shown is None else await self._newsroom.shelf.article(shown.id)
        if shown is None or now is None or now == shown or self.article is not shown:
            return False
        if self._pane.selection is not None:
            return True
        self.again([shown.id])
        return False

    def close(self) -> None:
        """Empty the pane: there is nothing to read."""
        self._number += 1
        self._wanted = self.article = self.analysis = None
        self._pane.open(None)
        self._arrived.set()
        self._audience.opened(None)

    def light(self, *, jump: bool, after: int = 0) -> None:
        """Light what the query, which is another now, finds in the open article.

        Args:
            jump: whether to go to a hit.
            after: to the first from this code point on, else to the first of all.
        """
        if self.article is not None and self._lit_for != self._query(self.article.id):
            self._start(self._relight(self._number, self.article.id, jump=jump, after=after))

    async def arrived(self) -> None:
        """Wait until the article that is wanted is in the pane."""
        await self._arrived.wait()

    def analyse(self) -> None:
        """From now on look for the names of each article; the first frame is not to wait for a process."""
        self._analysing.set()

    async def renew(self) -> bool:
        """Names were corrected: show those of the open article, and what a query for a name lights in it.

        Returns:
            Whether they are others now.
        """
        if self.article is None:
            return False
        number, key, before = self._number, self.article.id, self.analysis
        await self._analyse(number, key)
        if self._query(key).text.strip():
            lit = await self._lit(key)
            if number == self._number and lit != self._shown:  # else the current hit stays the current one
                self._put_hits(lit, jump=False)
        return number == self._number and self.analysis != before

    # -- how it goes --------------------------------------------------------------------------------

    def _begin(self, key: ArticleId, landing: Landing, *, rest: float) -> None:
        self._number += 1
        self._wanted = key
        self._arrived.clear()
        self._start(self._show(self._number, key, landing, rest))

    async def _show(self, number: int, key: ArticleId, landing: Landing, rest: float) -> None:
        if rest:
            await asyncio.sleep(rest)
        if number != self._number:
            return
        lighting = asyncio.ensure_future(self._lit(key))
        try:
            article, marks = await asyncio.gather(
                self._newsroom.shelf.article(key), self._marks.of([key], moment=_PLACE_PATIENCE)
            )
            await self._wait_for_first_frame(article, lighting)
            if number != self._number:
                return
            if article is None:
                self.close()
                return
            early = lighting.result() if lighting.done() else None
            if landing is Landing.PLACE:
                landing = self._come_back(key, marks.get(key, UNMARKED).place)
            self._put(article, early, landing, marks.get(key, UNMARKED))
            lit = early or await lighting
        except NewsreaderError:
            if number == self._number:
                self._wanted = self.article.id if self.article else None
                self._arrived.set()
            raise
        finally:
            lighting.cancel()
        if number == self._number:
            if early is None:
                self._put_hits(lit, jump=landing is not Landing.HEAD)
            await self._analyse(number, key)

    async def _wait_for_first_frame(self, article: Article | None, lighting: asyncio.Future[Lit]) -> None:
        """Give what is lit in an article a moment to become known."""
        coming: list[asyncio.Future[Any]] = [lighting]
        if article is not None and self._analysing.is_set():  # the program's own first frame has less to show
            coming.append(self._audience.expect(article))
        await asyncio.wait(coming, timeout=_PATIENCE)

    def _come_back(self, key: ArticleId, place: int | None) -> Landing:
        """Wish for the place where reading stopped, hits or not; how to land."""
        if place is None:
            return Landing.BEST
        self._place = (key, place, "top")
        return Landing.HEAD

    async def _show_again(self, number: int, key: ArticleId) -> None:
        article, marks = await asyncio.gather(
            self._newsroom.shelf.article(key), self._marks.of([key], moment=_PLACE_PATIENCE)
        )
        if number != self._number or article is None:
            return
        self.article, self.analysis, self._shown = article, None, None
        self._pane.open(article, at=self._pane.place)
        self._pane.remark(marks.get(key, UNMARKED))
        self._arrived.set()
        self._audience.opened(article)
        self._put_hits(await self._lit(key), jump=False)
        if number == self._number:
            await self._analyse(number, key)

    def _put(self, article: Article, lit: Lit | None, landing: Landing, marks: Marks) -> None:
        """Open an article at the place where it lands, with the hits that are known by now."""
        self.article, self.analysis, self._shown = article, None, None
        asked, self._place = self._place, None
        if asked is not None and asked[0] == article.id:
            self._pane.open(article, at=asked[1], where=asked[2])
        elif lit is not None and lit.text and landing is not Landing.HEAD:
            hit = lit.text[-1 if landing is Landing.LAST_HIT else 0]
            self._pane.open(article, at=hit[0], where="third")
        else:
            self._pane.open(article, at=marks.place if landing is Landing.BEST else None)
        self._pane.remark(marks)
        if lit is not None:
            self._put_hits(lit, jump=False)
        self._arrived.set()
        self._audience.opened(article)

    async def _lit(self, key: ArticleId) -> Lit:
        """What the query lights; nothing where that cannot be known, which must not keep the text away."""
        self._lit_for = self._query(key)
        query = self._lit_for.text
        try:
            return await self._newsroom.search.lit(query, key) if query.strip() else Lit()
        except NewsreaderError:
            return Lit()

    async def _relight(self, number: int, key: ArticleId, *, jump: bool, after: int = 0) -> None:
        lit = await self._lit(key)
        if number == self._number:
            self._put_hits(lit, jump=jump, after=after)

    def _put_hits(self, lit: Lit, *, jump: bool, after: int = 0) -> None:
        self._shown_for, self._shown = self._lit_for, lit
        self._pane.set_layer(HITS, hits(lit.text), title=hits(lit.title))
        if lit.cut:
            self._audience.say(lit.cut)
        if jump and lit.text:
            self._pane.hit_from(after)

    async def _analyse(self, number: int, key: ArticleId) -> None:
        await self._analysing.wait()
        analysis = await self._newsroom.names.analysis(key)
        if number != self._number or (analysis is not None and analysis == self.analysis):
            return
        self.analysis = analysis
        if analysis is not None:
            self._pane.set_layer(ENTITIES, text_mentions(analysis), title=title_mentions(analysis))
        self._audience.analysed(analysis)
