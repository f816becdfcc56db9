"""The seams: protocols behind which a part can be swapped.

Ports are synchronous and speak ``reader.model`` alone. ``hosting`` makes them awaitable. Each has a
contract suite in ``tests/contracts`` that every implementation passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from reader.model.clipboard import Copied
from reader.model.entity import NameSpan

if TYPE_CHECKING:
    from array import array
    from contextlib import AbstractContextManager

    from reader.model.article import ArticleId
    from reader.model.index_document import IndexContents, IndexDocument
    from reader.model.query import ClauseCount, Explanation, Facet, Field, Page, Query, Sort


class SearchEngine(Protocol):
    """Finds articles. The tree holds no ``Flag``, ``Named`` or tag ``Value``: see ``model.query``.

    Which articles a clause of words finds is defined in ``search.occurrences``, and for whole trees by the
    reference engine, ``search.memory``; ``tests/contracts`` holds every engine to it. In short:

    - Without a field a word is looked for in title and body; every part of a clause in the same field.
    - A clause without a word in it finds nothing. An undated article is within no ``DateRange``.
    - A ``Value`` is compared whole, after folding and with white space made even.
    - Partial hits: when a query has a loose ``And`` or one plain word (at the top or right below a strict
      ``And``) and fewer than 20 articles are complete hits, those follow that meet all other conditions and
      hold at least one of the most telling words (``search.loose``), or of the query's ``also``.

    Order of hits: complete ones first (``Page.partial`` follow), then by ``Sort``; ties go to the newer
    article (by the latest day it can be, undated ones last), then to the smaller id, so that equal queries
    give equal orders. ``DATE`` is newest first, ``PUBLISHER`` alphabetical, unnamed ones last.

    Every method may raise ``IndexDamagedError``; the caller rebuilds.
    """

    name: str

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """What is asked inside takes so many seconds all together, or is cut, with a word."""
        ...

    def search(self, query: Query, *, sort: Sort, offset: int, limit: int) -> Page:
        """Hits ``offset`` to ``offset + limit`` in order. Bounded: a hostile query is cut, with a word."""
        ...

    def matching(self, query: Query) -> array[int]:
        """The ids of all complete hits as unsigned 64-bit integers, ascending."""
        ...

    def facets(self, query: Query, names: Sequence[str], limit: int) -> tuple[Facet, ...]:
        """Counts among the complete hits for ``publisher``, ``year``, ``month``, ``lang``, as asked.

        The ``limit`` most frequent values, equal ones in alphabetical order; of years and months the
        ``limit`` newest in their order. Articles without the property, or whose date is not known to the
        year or month, are not counted; an unknown name is left out.
        """
        ...

    def clauses(self, query: Query) -> tuple[ClauseCount, ...]:
        """What each clause finds alone, in the order of the tree; what stands under NOT is no clause.

        For a word or phrase that finds nothing, ``suggestions`` are whole clauses in which the first unknown
        word is replaced by an indexed one at most two edits away whose first letter is right, has changed
        places with the second or sounds like it (``search.suggest``); nearest first, then most frequent. Bounded: of
        many such words the last have none.
        """
        ...

    def explain(self, query: Query, article: ArticleId) -> Explanation | None:
        """Why an article stands where it does; ``None`` when it is no hit."""
        ...

    def complete(self, field: Field | None, start: str, limit: int) -> tuple[str, ...]:
        """Folded words that begin with ``start``, those of most articles first.

        For ``PUBLISHER`` and ``LANG`` whole values as written; without a field the words of title and body.
        """
        ...

    def apart(self, field: Field | None, word: str) -> tuple[str, ...]:
        """The two words as which a rare one is written in some articles: ``jae in`` for ``jaein``.

        At most two spellings, that of most articles first; a word that is not rare has none (``search.apart``).
        Without a field, in title and body.
        """
        ...

    def like(self, article: ArticleId, *, offset: int, limit: int) -> Page:
        """The articles nearest to one, by its most telling words; the article itself is not among them."""
        ...

    def refresh(self) -> bool:
        """See what was committed since; true when there was something."""
        ...

    def close(self) -> None:
        """Let go of files and memory."""
        ...


class SearchIndex(Protocol):
    """The writing side of an engine. Repeating an ``apply`` that was interrupted is harmless."""

    def contents(self) -> IndexContents:
        """What it holds now."""
        ...

    def apply(self, add: Iterable[IndexDocument], remove: Iterable[ArticleId]) -> None:
        """Add documents (replacing those of the same id) and remove others, in one commit.

        An id that is in both is in the index afterwards; removing what is not there is no error; of two
        documents with one id the later stays. An open engine sees all of it at its next ``refresh``.
        """
        ...

    def close(self) -> None:
        """Let go of files, memory and locks."""
        ...


class EntityRecognizer(Protocol):
    """Finds names in a text. ``version`` changes whenever its answers may."""

    name: str
    version: str
    languages: frozenset[str]

    def find(self, text: str, language: str) -> Sequence[NameSpan]:
        """Names in text order that do not overlap; dates are not among them."""
        ...


class ClipboardRoute(Protocol):
    """One way to the user's clipboard."""

    name: str

    def available(self, environment: Mapping[str, str]) -> bool:
        """Whether it makes sense here; must not start anything."""
        ...

    def copy(self, text: str) -> Copied:
        """Send ``text``.

        Raises:
            ClipboardError: when it did not go.
        """
        ...
