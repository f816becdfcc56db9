"""Key words in context: every place where a query's words stand, one line each."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.article import ArticleId, SafeText
from reader.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One hit with what stands around it; all on one line, ready to be shown.

    Attributes:
        article: where it stands.
        start, end: the hit as a range of the article's text, in code points.
        left, hit, right: the text before it, the hit itself, the text behind it.
        title, publisher, date: of the article.
    """

    article: ArticleId
    start: int
    end: int
    left: SafeText
    hit: SafeText
    right: SafeText
    title: SafeText
    publisher: SafeText | None = None
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class ConcordancePart:
    """The lines of some of the articles, newest article first.

    Attributes:
        lines: in the order of the articles and of the places in them.
        articles: how many articles the query finds in all.
        following: the offset of the part that follows; ``None`` after the last one.
    """

    lines: tuple[ConcordanceLine, ...]
    articles: int
    following: int | None
