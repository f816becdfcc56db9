"""A query as a tree, and what an engine answers. No engine's own types ever cross this line.

The typed text is parsed once, in ``reader.search.syntax``. ``Flag``, ``Named`` and tag ``Value`` nodes
speak of the user's marks and of entities, which no engine knows: ``reader.inquiry`` replaces them by
``Articles`` before an engine sees the tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from reader.model.article import ArticleId, SafeText, Span
from reader.model.entity import EntityType
from reader.model.sort import Sort as Sort  # noqa: PLC0414 - part of a query, kept apart for those who need no more


class Field(StrEnum):
    """A part of an article that words can be searched in. Without a field: title and body."""

    TITLE = "title"
    BODY = "body"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    SOURCE = "source"  # words of the path below its root, and of the web address
    LANG = "lang"
    TAG = "tag"


class FlagName(StrEnum):
    """What the user did with an article."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    EXCERPT = "excerpt"
    NOTE = "note"


NOWHERE: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed: case, accents and English endings do not matter, the exact form ranks higher.

    A word that is several tokens (``Ki-moon``) matches them side by side. ``apart`` are other spellings, in
    several words that must stand side by side: ``jae in`` for ``jaein`` (``SearchEngine.apart``).
    """

    text: str
    field: Field | None = None
    at: Span = NOWHERE
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exactly:
    """``="US"``: one or more words side by side with case, accents and endings as typed."""

    text: str
    field: Field | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words side by side in order; with ``slop`` all within that many positions, in any order."""

    text: str
    field: Field | None = None
    slop: int = 0
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Prefix:
    """``kor*``: words that begin so, after folding; ``apart`` as for ``Word``.

    ``begun``: no star was typed, it may be the whole word; then its other English forms are meant too.
    """

    text: str
    field: Field | None = None
    at: Span = NOWHERE
    apart: tuple[str, ...] = ()
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """``goverment~``: words within ``distance`` (1 or 2) edits whose first letter agrees."""

    text: str
    distance: int = 1
    field: Field | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Near:
    """Two operands at most ``distance`` positions apart, in either order, in the same field."""

    left: Word | Phrase | Prefix | Fuzzy | Exactly
    right: Word | Phrase | Prefix | Fuzzy | Exactly
    distance: int
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class DateRange:
    """Articles whose date may lie between two days, both included; ``None`` is open."""

    first: date | None
    last: date | None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Value:
    """A field that holds one value, compared whole after folding: ``lang:fr``, ``tag:cuba``."""

    field: Field
    value: str
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Named:
    """``person:"Yoon Suk Yeol"``: articles that name the entity in whatever form. ``None``: any type."""

    type: EntityType | None
    name: str
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Flag:
    """``is:unread``, ``has:note``."""

    name: FlagName
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Articles:
    """A given set of articles, as unsigned 64-bit ids; ``terms`` are nodes whose words are lit for it."""

    ids: frozenset[int]
    label: str = ""
    terms: tuple[Node, ...] = ()
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles."""

    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class And:
    """All of them. ``loose``: written as plain words side by side, so some of the words may do (below)."""

    children: tuple[Node, ...]
    loose: bool = False
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    children: tuple[Node, ...]
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Not:
    """All articles but these."""

    child: Node
    at: Span = NOWHERE


Node = (
    Word | Exactly | Phrase | Prefix | Fuzzy | Near | DateRange | Value | Named | Flag | Articles | Everything
    | And | Or | Not
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the typed text that was left out or read otherwise, with the cure in words."""

    at: Span
    message: str
    hint: str = ""


def told(faults: Iterable[Fault], cut: str = "") -> tuple[str, ...]:
    """Faults in words with their cure, then why an answer was cut, if it was."""
    words = [f"{fault.message}{'; ' + fault.hint if fault.hint else ''}" for fault in faults]
    return (*words, cut) if cut else tuple(words)


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query.

    Attributes:
        text: as typed.
        root: what is asked, always valid: ``faults`` say what of ``text`` did not get into it.
        also: words and phrases for which an article is a partial hit, just as for some of the words: other
            names of whoever is meant, and what an unknown word may be meant for (``reader.inquiry.widening``).
    """

    text: str
    root: Node
    faults: tuple[Fault, ...] = ()
    also: tuple[Word | Phrase, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it asks for everything."""
        return isinstance(self.root, Everything)


class Hit(NamedTuple):
    """An article that answers a query; ``complete`` is false for a partial hit (see ``Page``)."""

    id: ArticleId
    score: float
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """A window onto the ordered hits.

    ``total`` counts articles that answer the query; ``partial`` those that hold only some of the words of
    a loose query, or what is ``also`` meant by them, which follow after them. ``hits`` are those from ``offset`` on.
    """

    total: int
    hits: tuple[Hit, ...]
    offset: int = 0
    partial: int = 0
    cut: str = ""  # why the answer is not complete ("too many forms"), else empty


@dataclass(frozen=True, slots=True)
class Facet:
    """Counts of one property among the hits, most frequent first; years and months in their order."""

    name: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ClauseCount:
    """How many articles one clause of a query finds by itself, and better spellings when there is none."""

    at: Span
    clause: str
    count: int
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One clause's part in an article's score: the forms found, where, how often, and the points."""

    clause: str
    forms: tuple[str, ...]
    field: str
    occurrences: int
    articles: int
    points: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an article stands where it does."""

    id: ArticleId
    score: float
    reasons: tuple[Reason, ...]
    formula: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an article for a list row; ``hits`` are offsets into ``text``, which may be elided."""

    text: SafeText
    hits: tuple[Span, ...] = ()
