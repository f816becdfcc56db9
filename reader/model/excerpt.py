"""A kept passage, how it says where it stands, and how it was found again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, NewType

from reader.model.article import ArticleId, Span
from reader.model.citation import Citation
from reader.model.excerpt_state import ExcerptOrder as ExcerptOrder  # noqa: PLC0414 - a screen needs both before any excerpt
from reader.model.excerpt_state import ExcerptState as ExcerptState  # noqa: PLC0414 - as above

ExcerptId = NewType("ExcerptId", str)
"""Ten lower-case letters and digits, drawn at random: stable, and unique also when two programs write."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a quotation stands, said in several ways so that one of them survives an edit.

    ``exact``, ``prefix``, ``suffix`` are a TextQuoteSelector and ``start``, ``end`` a TextPositionSelector
    of the W3C Web Annotation Data Model (2017), in code points of the article's text.

    Attributes:
        exact: the quoted words. Whatever becomes of the article, these are the truth.
        prefix, suffix: what stands right before and after, at least 32 characters where there are so many.
        content: hash of the text that was quoted (``reader.text.anchor.content_hash``).
        copies: how often ``exact`` stood in that text.
        twins: how often ``exact`` stood there between these same neighbours.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    content: str
    copies: int = 1
    twins: int = 1


@dataclass(frozen=True, slots=True)
class Difference:
    """A piece of a comparison: ``was`` in the quotation became ``now`` in the text; equal where kept."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a quotation was found in a text.

    Attributes:
        span: where it stands, for certain; only when ``IN_PLACE`` or ``MOVED``.
        candidates: places to offer to the user, best first; never to be shown as the quotation's place.
        differences: from the quotation to the first candidate, in order, when ``CHANGED``. Their ``was``
            joined are the quotation, their ``now`` joined the candidate.
    """

    state: ExcerptState
    span: Span | None = None
    candidates: tuple[Span, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage the user kept, with all that it needs to outlive its article.

    Attributes:
        sequence: counts up with every excerpt kept, whatever the clock says.
        created: when it was kept, in UTC.
        note: the user's own words; may be empty.
        tags: in the order of their folded names.
    """

    id: ExcerptId
    article: ArticleId
    selector: Selector
    citation: Citation
    note: str
    tags: tuple[str, ...]
    created: datetime
    sequence: int


@dataclass(frozen=True, slots=True)
class ExcerptTally:
    """What some excerpts have in common, without the excerpts.

    Attributes:
        excerpts: how many of them are there.
        articles: that they are of, each once.
        tags: how many of them have each tag.
    """

    excerpts: int
    articles: tuple[ArticleId, ...]
    tags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PlacedExcerpt:
    """An excerpt and how it was found in its article as the article is today."""

    excerpt: Excerpt
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Dossier:
    """A named collection of excerpts in an order of the user's own, without what is in it.

    Attributes:
        created: in UTC.
        excerpts: how many lie in it.
    """

    id: str
    name: str
    created: datetime
    excerpts: int

    @property
    def spoken(self) -> str:
        """Its name as it stands in a query, where a straight quotation mark would end it."""
        return self.name.replace('"', "")

    @property
    def clause(self) -> str:
        """The clause of a query that finds what lies in it."""
        return f'in:"{self.spoken}"'


class Group(NamedTuple):
    """Excerpts that stand together in a listing.

    Attributes:
        start: position of the first.
        size: how many there are.
        name: the tag (empty for those without one), the day where the user is (``2024-07-20``), or the
            article's id, as the order is.
    """

    start: int
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The excerpts that answer a query, in order.

    Attributes:
        excerpts: their ids; by tag, one that has several tags stands under each.
        groups: all of them, part by part; none as they lie in a dossier.
        order: how they are arranged.
        dossier: the one that the query names, the first of several.
        lack: why there is none, if more can be said of it than that; begins with a small letter.
    """

    excerpts: tuple[ExcerptId, ...] = ()
    groups: tuple[Group, ...] = ()
    order: ExcerptOrder = ExcerptOrder.NEWEST
    dossier: Dossier | None = None
    lack: str = ""
