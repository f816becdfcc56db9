"""Keeping a passage: what is remembered of it, of its article, and how it is cited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.exports.citing import citation_of
from reader.model.article import Article, Span
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.model.excerpt import ExcerptId
from reader.model.known import KnownArticle
from reader.model.metadata import corrected
from reader.text.anchor import describe

if TYPE_CHECKING:  # see userwork
    from reader.library.changes import Change
    from reader.library.library import Library


def keep(
    library: Library,
    article: Article,
    known: KnownArticle | None,
    span: Span,
    *,
    note: str = "",
    tags: Sequence[str] = (),
) -> tuple[ExcerptId, Change]:
    """Keep ``article.text[start:end]`` without the white space around it; its id, once it is safe.

    Args:
        library: where it is kept.
        article: as it is now.
        known: what is remembered of it; ``None`` when no catalog knows it, such as a file named by path.
        span: the passage.
        note: the user's own words.
        tags: their names.

    Raises:
        UsageError: when nothing but white space is there, or a tag cannot be.
        LibraryError: when it could not be kept.
    """
    from reader.library.excerpts import NewExcerpt  # noqa: PLC0415 - see userwork

    selector = describe(article.text, *trimmed(article.text, span))
    new = NewExcerpt(
        article=known or known_by_itself(article),
        selector=selector,
        citation=cited_now(article),
        note=note,
        tags=tuple(tags),
    )
    return library.excerpts.keep(new)


def trimmed(text: str, span: Span) -> Span:
    """A range without the white space at its ends.

    Raises:
        UsageError: when there is nothing else in it.
    """
    start, end = max(0, span[0]), min(len(text), span[1])
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise UsageError("there is nothing to keep in this passage", "select some words", kind="empty")
    return start, end


def known_by_itself(article: Article) -> KnownArticle:
    """What to remember of an article that no catalog knows: its id is that of its content."""
    return KnownArticle(article.id, article.path, article.part, article.id, article.title)


def cited_now(article: Article) -> Citation:
    """The citation of an article as its file says it, looked at today.

    What the user corrected stands in the library once, and is put over it whenever the excerpt is shown.
    """
    today = datetime.now().astimezone().date()
    return citation_of(corrected(article, {}), PartialDate(today.isoformat()))
