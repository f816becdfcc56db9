"""What a face of the program works with: the parts, put together, behind awaitable desks.

``Newsroom`` is a value. A test builds its own from in-memory desks; the program gets one from
``reader.hosting``. Nothing here blocks: every call runs in a thread or another process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.answer import Answer
    from reader.model.article import Article, ArticleId, ArticleRow, Refusal, Span
    from reader.model.batch import Tally
    from reader.model.clipboard import Copied
    from reader.model.concordance import ConcordancePart
    from reader.model.correction import CorrectionKind, EntityName, MadeCorrection
    from reader.model.entity import Analysis
    from reader.model.excerpt import Dossier, Excerpt, ExcerptId, ExcerptOrder, Listing, PlacedExcerpt
    from reader.model.export import Exported, ExportOrder
    from reader.model.lit import Lit
    from reader.model.marks import Marks
    from reader.model.metadata import MetadataField
    from reader.model.progress import Progress
    from reader.model.query import Explanation, Facet
    from reader.model.roster import RosterAsk, RosterPart, Twins
    from reader.model.saved import SavedSearch
    from reader.model.sort import Sort
    from reader.model.who import EntityPage, Naming, PassagePart


class Shelf(Protocol):
    """The articles of the open sources, newest first."""

    async def count(self) -> int:
        """How many there are now."""
        ...

    async def rows(self, offset: int, limit: int) -> Sequence[ArticleRow]:
        """A window of the list, newest first."""
        ...

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """A window of the list as ids alone, newest first."""
        ...

    async def position(self, article: ArticleId) -> int | None:
        """Where an article stands in that list."""
        ...

    async def article(self, article: ArticleId) -> Article | None:
        """The whole article, or ``None`` when it is gone."""
        ...

    async def parts(self, path: str) -> int:
        """How many articles there are in a file, by its path as an article has it."""
        ...

    async def refusals(self) -> Sequence[Refusal]:
        """The files that did not become articles."""
        ...


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


class NameDesk(Protocol):
    """Who and where."""

    @property
    def recognizer(self) -> str:
        """Name and version of the recogniser in use."""
        ...

    async def analysis(self, article: ArticleId) -> Analysis | None:
        """What an article names; worked out now if it was not yet."""
        ...

    async def about(self, key: str) -> EntityPage | None:
        """The facts about an entity across the library, without sentences and articles.

        ``None`` when no article names it, or none that was looked at yet. A lone surname
        (``entities.posting.lasting_key``) that the library nearly always means one person by leads to the page
        of that person.
        """
        ...

    async def passages(self, key: str, offset: int, limit: int) -> PassagePart:
        """The sentences that mention it, of its articles ``offset`` to ``offset + limit``, newest first."""
        ...

    async def namings(self, key: str, offset: int, limit: int) -> Sequence[Naming]:
        """Its articles ``offset`` to ``offset + limit``, newest first, the probable ones among them."""
        ...

    async def roster(self, ask: RosterAsk, offset: int, limit: int) -> RosterPart | None:
        """A window of the list of all entities. A newer call overtakes an older one, which is then ``None``."""
        ...

    async def twins(self, limit: int) -> Sequence[Twins]:
        """Pairs of entities that probably are one, the likeliest first."""
        ...


class CorrectionDesk(Protocol):
    """What the user says about entities. Every change is committed on return, and seen by all that is asked then."""

    async def make(
        self,
        kind: CorrectionKind,
        entity: EntityName,
        into: EntityName | None = None,
        *,
        names: Sequence[str] = (),
        article: ArticleId | None = None,
    ) -> Change:
        """Correct an entity in one article, or everywhere without one; see ``model.correction.Correction``.

        Raises:
            UsageError: when the correction says nothing new.
            NotFoundError: when nobody knows the article.
        """
        ...

    async def made(self) -> Sequence[MadeCorrection]:
        """Every correction, the last one made first."""
        ...

    async def remove(self, corrections: Sequence[str]) -> Change:
        """Take corrections back, by their ids."""
        ...


class Change(Protocol):
    """Something the user did to their own data, already committed."""

    @property
    def said(self) -> str:
        """What happened, for the status line: ``128 articles marked read``."""
        ...

    async def undo(self) -> str:
        """Take it back; returns what to say."""
        ...


class MarkBook(Protocol):
    """The user's marks. Every change is committed before the call returns."""

    async def word(self) -> str | None:
        """What opening the user's library had to tell, such as that a backup was restored; usually nothing."""
        ...

    async def marks(self, articles: Sequence[ArticleId]) -> Mapping[ArticleId, Marks]:
        """Marks of those articles that have any."""
        ...

    async def set_read(self, articles: Sequence[ArticleId], *, read: bool) -> Change:
        """Mark as read or unread."""
        ...

    async def set_starred(self, articles: Sequence[ArticleId], *, starred: bool) -> Change:
        """Star or unstar."""
        ...

    async def retag(
        self, articles: Sequence[ArticleId], *, add: Sequence[str], remove: Sequence[str]
    ) -> Change:
        """Put tags on articles and take others off, as one change; a tag that is in both is put on.

        Raises:
            UsageError: when a tag cannot be.
        """
        ...

    async def set_note(self, article: ArticleId, note: str) -> Change:
        """Write the note of an article; an empty one deletes it.

        Raises:
            NotFoundError: when nobody knows the article.
        """
        ...

    async def set_place(self, article: ArticleId, place: int) -> None:
        """Remember where reading stopped (a code point of the text)."""
        ...


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

    async def get(self, excerpts: Sequence[ExcerptId]) -> Sequence[Excerpt]:
        """These excerpts, in this order; those that are gone are left out."""
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

    async def write(self, excerpts: Sequence[ExcerptId], order: ExportOrder) -> Exported:
        """Write these excerpts, in this order, each as it stands in its article today.

        Raises:
            ExportError: when they cannot be written; its ``kind`` is ``exists`` when a file is there already.
            ConfigError: when the user's template is wrong; nothing is written then.
        """
        ...


class MetadataDesk(Protocol):
    """The user's corrections of what files say about their articles. ``Shelf`` gives articles as corrected."""

    async def correct(self, article: ArticleId, values: Mapping[MetadataField, str | None]) -> Change:
        """Correct fields, committed before the call returns; ``None`` goes back to what the file says.

        From then on, and after an ``undo``, the shelf has the article so; the search follows in the background.

        Raises:
            UsageError: see ``reader.text.metadata.checked``; nothing is changed then.
        """
        ...


class CopyDesk(Protocol):
    """The clipboard, and the last copies."""

    def attach(self, write: Callable[[str], None]) -> None:
        """The way to the terminal, once there is one: puts a string there unchanged, from any thread."""
        ...

    async def copy(self, text: str) -> Copied:
        """Send a text on the best way.

        Raises:
            ClipboardError: when no way worked; the text is kept in ``copies`` all the same.
        """
        ...

    def copies(self) -> Sequence[str]:
        """The last copies, newest first."""
        ...


class IngestWatch(Protocol):
    """The background work that brings catalog, index and entities up to date."""

    def watch(self, report: Callable[[Progress], None]) -> None:
        """Call ``report`` on the event loop with each progress report."""
        ...

    async def start(self) -> None:
        """Start it, or look again."""
        ...

    async def stop(self) -> None:
        """Stop it; what is done stays done."""
        ...


class SessionStore(Protocol):
    """Where things were left: query, article, panes. Losing it loses nothing but comfort."""

    async def load(self) -> Mapping[str, object]:
        """The last state; empty when there is none."""
        ...

    async def save(self, state: Mapping[str, object]) -> None:
        """Remember the state."""
        ...


@dataclass(frozen=True)
class Newsroom:
    """The parts that a face works with."""

    title: str  # what is open: "library", or the paths given
    shelf: Shelf
    search: SearchDesk
    queries: QueryBook
    names: NameDesk
    corrections: CorrectionDesk
    marks: MarkBook
    excerpts: ExcerptDesk
    dossiers: DossierDesk
    exports: ExportDesk
    metadata: MetadataDesk
    clipboard: CopyDesk
    ingest: IngestWatch
    session: SessionStore
    close: Callable[[], None]
