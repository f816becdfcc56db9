"""The passages that the user keeps, gathered and written out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import Article, Span
    from reader.model.excerpt import (
        Dossier,
        Excerpt,
        ExcerptId,
        ExcerptOrder,
        ExcerptState,
        ExcerptTally,
        Listing,
        PlacedExcerpt,
    )
    from reader.model.export import Exported, ExportOrder, Report
    from reader.newsroom.change import Change


class ExcerptDesk(Protocol):
    """The passages the user keeps. Every change is committed before the call returns."""

    async def keep(self, article: Article, span: Span, note: str = "", tags: Sequence[str] = ()) -> Change:
        """Keep a passage of an article as it is shown now.

        Raises:
            UsageError: when the range holds nothing but white space, or a tag cannot be.
        """
        ...

    async def of(self, article: Article) -> Sequence[PlacedExcerpt]:
        """The excerpts of an article in the order of their places, each as it stands in this text."""
        ...

    async def annotate(self, excerpt: ExcerptId, note: str, tags: Sequence[str]) -> Change:
        """Write an excerpt's note, and say which tags it has."""
        ...

    async def place(self, excerpt: ExcerptId, article: Article, span: Span) -> Change:
        """Say where an excerpt stands, when the user has decided it."""
        ...

    async def delete(self, excerpts: Sequence[ExcerptId]) -> Change:
        """Delete excerpts."""
        ...

    async def tags(self) -> Sequence[str]:
        """Every tag in use, on articles and on excerpts, by name."""
        ...

    async def retag(
        self, excerpts: Sequence[ExcerptId], *, add: Sequence[str], remove: Sequence[str]
    ) -> Change:
        """Put tags on excerpts and take others off, as one change; a tag that is in both is put on.

        Raises:
            UsageError: when a tag cannot be.
        """
        ...

    async def find(self, query: str, orders: Sequence[ExcerptOrder]) -> Listing:
        """The excerpts that answer a query, in the first of these orders that it allows.

        Args:
            query: empty for all of them.
            orders: ``DOSSIER`` is allowed where a dossier is named; the last must be another one.

        Raises:
            QueryError: when it cannot be understood.
        """
        ...

    async def tally(self, excerpts: Sequence[ExcerptId]) -> ExcerptTally:
        """Tags and articles of these excerpts; quick also for 100,000."""
        ...

    async def get(self, excerpts: Sequence[ExcerptId]) -> Sequence[Excerpt]:
        """These excerpts, in this order; those that are gone are left out."""
        ...

    async def states(self, excerpts: Sequence[Excerpt]) -> Mapping[ExcerptId, ExcerptState]:
        """How these excerpts stand, and perhaps others of their articles, as ``of`` says of each article.

        It is meant for a screenful: where a text has changed, all that was kept of it is found again.
        """
        ...


class DossierDesk(Protocol):
    """Named collections of excerpts in an order of the user's own. Every change is committed on return.

    Each change of one dossier raises ``NotFoundError`` when it is gone.
    """

    async def all(self) -> Sequence[Dossier]:
        """Every dossier, by name."""
        ...

    async def put(self, name: str, excerpts: Sequence[ExcerptId]) -> Change:
        """Put excerpts at the end of the dossier of that name; it is begun when there is none.

        Those that lie in it stay where they are, those that are gone are left out.

        Raises:
            UsageError: when the name is empty or too long.
        """
        ...

    async def take_out(self, dossier: str, excerpts: Sequence[ExcerptId]) -> Change:
        """Take excerpts out of a dossier, by its id; they stay in the library."""
        ...

    async def arrange(self, dossier: str, order: Sequence[ExcerptId], moved: int) -> Change:
        """Put excerpts of a dossier into another order, among the places that they have; others stay.

        Args:
            dossier: its id.
            order: some or all of what lies in it.
            moved: how many the user moved, to be told.
        """
        ...

    async def rename(self, dossier: str, name: str) -> Change:
        """Give a dossier another name.

        Raises:
            UsageError: when the name is empty, too long or taken.
        """
        ...

    async def delete(self, dossier: str) -> Change:
        """Delete a dossier; its excerpts stay in the library."""
        ...


class ExportDesk(Protocol):
    """Excerpts going out into files."""

    async def write(
        self, excerpts: Sequence[ExcerptId], order: ExportOrder, report: Report = ...
    ) -> Exported:
        """Write these excerpts, in this order, each as it stands in its article today.

        Args:
            excerpts: all of them.
            order: how, and where to.
            report: hears how far it is, some times a second, and returns whether to go on. After it said no, the
                call ends all the same with what came of it: it may have been done already.

        Raises:
            ExportError: when they cannot be written; its ``kind`` is ``exists`` when a file is there already, and
                ``stopped`` when ``report`` stopped it. The message says what was written then.
            ConfigError: when the user's template is wrong; nothing is written then.
        """
        ...
