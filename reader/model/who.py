"""What the library knows of one entity, ready to be shown or printed; and an entity in a list of all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import ArticleId, ArticleRow, SafeText, Span
from reader.model.entity import EntityType


class Join(StrEnum):
    """By what an article is known to mean an entity, the surest first."""

    NAME = "name"
    """It names the entity itself, a person in full."""
    COMPANY = "company"
    """It gives only a surname which the library nearly always means the person by, and names whom the person goes with."""
    SURNAME = "surname"
    """It gives that surname alone: probable."""


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity named in the same articles as another: in how many, and how far beyond chance."""

    key: str
    type: EntityType
    canonical: SafeText
    together: int
    association: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that mentions an entity.

    Attributes:
        start, end: code points of the article's text, so that ``text`` is what stands there.
        hits: the mentions, as ranges of ``text``.
        date: the article's ISO 8601 date, or ``""``.
        title, publisher: of the article.
        join: by what the article is known to mean the entity.
    """

    article: ArticleId
    start: int
    end: int
    text: SafeText
    hits: tuple[Span, ...]
    title: SafeText
    publisher: SafeText | None = None
    date: str = ""
    join: Join = Join.NAME


@dataclass(frozen=True, slots=True)
class PassagePart:
    """The sentences of some of an entity's articles, newest first.

    Attributes:
        passages: in the order of the articles and of the places in them.
        following: where among the articles the part that follows begins; ``None`` after the last one.
    """

    passages: tuple[Passage, ...]
    following: int | None


@dataclass(frozen=True, slots=True)
class Naming:
    """An article that names an entity: its row, how often, and by what it is known to mean it."""

    row: ArticleRow
    count: int
    join: Join = Join.NAME


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that the library knows of an entity.

    Attributes:
        key: what the entity is found by again, see ``Entity.key``.
        names: every name with the number of articles that use it, most used first.
        total: how many articles name it.
        accompanied: how many more give only a surname which the library nearly always means it by, and name the
            company that it keeps.
        uncertain: how many more give that surname alone.
        articles: ids of those that name it, newest first, those without a date last; as many as were asked for.
        joined: the same of those that give the surname, and name its company.
        probable: the same of those that give the surname alone.
        first, latest: ISO 8601 dates of the first and the latest article, ``""`` when none is dated.
        months: articles per month, such as ``("2024-07", 3)``, in order; only months with some.
        company: who and what appears with it, strongest first by ``measure``.
        passages: sentences that mention it, newest first; ``cut`` when there are more.
        namings: the newest articles; the rest stands in ``articles``.
    """

    key: str
    type: EntityType
    canonical: SafeText
    names: tuple[tuple[SafeText, int], ...]
    total: int
    accompanied: int
    uncertain: int
    articles: tuple[ArticleId, ...]
    joined: tuple[ArticleId, ...]
    probable: tuple[ArticleId, ...]
    first: str
    latest: str
    months: tuple[tuple[str, int], ...]
    company: tuple[Companion, ...]
    measure: str
    passages: tuple[Passage, ...]
    cut: bool
    namings: tuple[Naming, ...]

    @property
    def all_articles(self) -> int:
        """How many articles name or mean it, the probable ones among them."""
        return self.total + self.accompanied + self.uncertain
