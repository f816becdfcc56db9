"""The user's excerpts for a face: kept in the library's thread, found again in a thread of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.hosting.corrected import as_corrected, excerpts_of
from reader.hosting.threads import StoreThread

if TYPE_CHECKING:  # see userwork
    from reader.hosting.standing import Standing
    from reader.hosting.userwork import Undoable, UserWork
    from reader.library.changes import Change
    from reader.library.library import Library
    from reader.model.article import Article, ArticleId, Span
    from reader.model.excerpt import Excerpt, ExcerptId, ExcerptTally, Listing, PlacedExcerpt
    from reader.model.excerpt_state import ExcerptOrder, ExcerptState


class LibraryExcerpts:
    """Implements ``newsroom.excerpts.ExcerptDesk`` on the user's library."""

    def __init__(self, work: UserWork) -> None:
        self._work = work
        self._finding = StoreThread("anchor")
        self._standing: Standing | None = None

    async def keep(self, article: Article, span: Span, note: str = "", tags: Sequence[str] = ()) -> Undoable:
        """Keep a passage; committed when this returns."""

        def work(library: Library) -> Change:
            from reader.hosting.keeping import keep  # noqa: PLC0415 - anchors take 10 ms to import

            known = next(iter(self._work.known(library, [article.id])), None)
            return keep(library, article, known, span, note=note, tags=tags)[1]

        return await self._work.change(work)

    async def of(self, article: Article) -> Sequence[PlacedExcerpt]:
        """The excerpts of an article, each as it stands in this text."""
        if not self._work.exists:
            return ()
        excerpts = await self._work.use(
            lambda library: as_corrected(library.store, library.excerpts.of_article(article.id))
        )
        selectors = [excerpt.selector for excerpt in excerpts]
        if not excerpts:
            return ()
        from reader.model.excerpt import PlacedExcerpt  # noqa: PLC0415 - as in keep
        from reader.text.anchor import find_all  # noqa: PLC0415 - as in keep

        anchors = await self._finding.do(find_all, article.text, selectors)
        return tuple(map(PlacedExcerpt, excerpts, anchors))

    async def annotate(self, excerpt: ExcerptId, note: str, tags: Sequence[str]) -> Undoable:
        """Write an excerpt's note, and say which tags it has."""
        return await self._work.change(lambda library: library.excerpts.annotate(excerpt, note, tags))

    async def place(self, excerpt: ExcerptId, article: Article, span: Span) -> Undoable:
        """Say where an excerpt stands."""
        from reader.hosting.keeping import trimmed  # noqa: PLC0415 - as in keep
        from reader.text.anchor import describe  # noqa: PLC0415 - as in keep

        selector = describe(article.text, *trimmed(article.text, span))
        return await self._work.change(lambda library: library.excerpts.place(excerpt, selector))

    async def delete(self, excerpts: Sequence[ExcerptId]) -> Undoable:
        """Delete excerpts."""
        return await self._work.change(lambda library: library.excerpts.delete(excerpts))

    async def tags(self) -> Sequence[str]:
        """Every tag in use."""
        if not self._work.exists:
            return ()
        return await self._work.use(lambda library: tuple(use.name for use in library.tags.used()))

    async def retag(
        self, excerpts: Sequence[ExcerptId], *, add: Sequence[str], remove: Sequence[str]
    ) -> Undoable:
        """Put tags on excerpts and take others off."""
        return await self._work.change(lambda library: library.tags.retag_excerpts(excerpts, add, remove))

    async def find(self, query: str, orders: Sequence[ExcerptOrder]) -> Listing:
        """The excerpts that answer a query, in the first of these orders that it allows."""
        from reader.model.excerpt import ExcerptOrder, Listing  # noqa: PLC0415 - as in keep

        def work(library: Library) -> Listing:
            from reader.library.excerpt_query import excerpt_filter  # noqa: PLC0415 - see userwork
            from reader.library.missing_tags import missing_tag  # noqa: PLC0415 - as above

            dossiers = library.dossiers.all()
            wanted = excerpt_filter(query, dossiers)
            named = next((one for one in dossiers if one.id in wanted.dossiers[:1]), None)
            order = next(order for order in orders if named or order is not ExcerptOrder.DOSSIER)
            found, groups = library.excerpt_search.listing(wanted, order)
            return Listing(found, groups, order, named, "" if found else missing_tag(library.store, wanted))

        return await self._work.use(work) if self._work.exists else Listing((), (), orders[-1])

    async def tally(self, excerpts: Sequence[ExcerptId]) -> ExcerptTally:
        """Tags and articles of these excerpts."""
        return await self._work.use(lambda library: library.excerpts.tally(excerpts))

    async def get(self, excerpts: Sequence[ExcerptId]) -> Sequence[Excerpt]:
        """These excerpts, in this order."""
        if not excerpts or not self._work.exists:
            return ()
        return await self._work.use(lambda library: excerpts_of(library.store, excerpts))

    async def states(self, excerpts: Sequence[Excerpt]) -> Mapping[ExcerptId, ExcerptState]:
        """How these excerpts stand in their articles as last read.

        Each changed article is an order of its own for the thread, so that one that is opened meanwhile need not wait.
        """
        if not excerpts:
            return {}
        from reader.hosting.placing import known_of  # noqa: PLC0415 - as in keep
        from reader.hosting.standing import Standing  # noqa: PLC0415 - as in keep

        if (standing := self._standing) is None:
            standing = self._standing = Standing(self._work.catalog_file)
        known = await self._work.use(lambda library: known_of(library.store, excerpts))
        states, changed = await self._finding.do(standing.certain, excerpts, known)
        for one in changed:
            states |= await self._finding.do(standing.find, one, await self._own(one.article))
        return states

    async def _own(self, article: ArticleId) -> Sequence[Excerpt]:
        return await self._work.use(lambda library: library.excerpts.of_article(article))

    def close(self) -> None:
        """End the thread in which quotations are found."""
        self._finding.close()
