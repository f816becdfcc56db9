"""Excerpts as documents and templates see them: plain text, numbers and lists, every text safe to show.

The names in the tables below are those that a user's template may use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.exports.citing import cite
from reader.exports.format import ExportedExcerpt
from reader.exports.headlines import title_of
from reader.model.article import ArticleId
from reader.model.citation import Citation
from reader.text.safe import normalise, safe_line, safe_text, safe_url


@dataclass(frozen=True, slots=True)
class ExcerptView:
    """One excerpt.

    Attributes:
        id, article: the ids of the excerpt and of its article.
        quote: the words; a line end between two paragraphs.
        note: the user's own words, perhaps several lines, perhaps none.
        state: ``in place``, ``moved``, ``ask``, ``changed``, ``lost``.
        created: the day it was kept, ``2024-07-20`` (UTC).
        start, end: code points of the article's text.
        title, byline, publisher, date, url, citation: of the article, as they were when it was kept.
    """

    id: str
    article: str
    quote: str
    note: str
    tags: tuple[str, ...]
    state: str
    created: str
    start: int
    end: int
    title: str
    byline: str
    publisher: str
    date: str
    url: str
    citation: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article with its excerpts; title and the rest are those of the excerpt that was kept last.

    Attributes:
        tags: of all its excerpts, each once.
    """

    id: str
    title: str
    byline: str
    publisher: str
    date: str
    url: str
    citation: str
    tags: tuple[str, ...]
    excerpts: tuple[ExcerptView, ...]


def excerpt_view(exported: ExportedExcerpt, style: str) -> ExcerptView:
    """What is shown of one excerpt."""
    excerpt, citation = exported.excerpt, exported.excerpt.citation
    start, end = exported.place
    return ExcerptView(
        id=safe_line(excerpt.id),
        article=safe_line(excerpt.article),
        quote=safe_text(normalise(excerpt.selector.exact)),
        note=safe_text(normalise(excerpt.note)).strip("\n"),
        tags=tuple(filter(None, map(safe_line, excerpt.tags))),
        state=exported.state.value,
        created=excerpt.created.date().isoformat(),
        start=start,
        end=end,
        title=safe_line(title_of(citation)),
        byline=safe_line(citation.byline),
        publisher=safe_line(citation.publisher),
        date=citation.date.iso if citation.date else "",
        url=safe_url(citation.url) or "",
        citation=cited(citation, style),
    )


def excerpt_views(excerpts: Sequence[ExportedExcerpt], style: str) -> tuple[ExcerptView, ...]:
    """What is shown of each, in their order."""
    return tuple(excerpt_view(exported, style) for exported in excerpts)


def article_views(
    excerpts: Sequence[ExportedExcerpt],
    style: str,
    views: Sequence[ExcerptView] = (),
    *,
    in_order: bool = False,
) -> tuple[ArticleView, ...]:
    """The articles in the order of their first excerpts, each with all of its own.

    Args:
        excerpts: all of them.
        style: of the citations.
        views: the ``excerpt_views`` of the same, where they are there already.
        in_order: leave every excerpt where it is; an article comes again where another stands between.
    """
    parts: dict[tuple[int, ArticleId], list[tuple[ExportedExcerpt, ExcerptView]]] = {}
    run, before = 0, None
    for exported, view in zip(excerpts, views or excerpt_views(excerpts, style), strict=True):
        article = exported.excerpt.article
        run += in_order and article != before
        before = article
        parts.setdefault((run, article), []).append((exported, view))
    return tuple(
        _article_view(article, latest([one for one, _ in part]), [view for _, view in part], style)
        for (_, article), part in parts.items()
    )


def by_article(excerpts: Sequence[ExportedExcerpt]) -> dict[ArticleId, list[ExportedExcerpt]]:
    """Excerpts by article, in the order in which the articles come up first."""
    found: dict[ArticleId, list[ExportedExcerpt]] = {}
    for exported in excerpts:
        found.setdefault(exported.excerpt.article, []).append(exported)
    return found


def latest(excerpts: Sequence[ExportedExcerpt]) -> Citation:
    """The citation of the excerpt that was kept last."""
    return max(excerpts, key=lambda exported: exported.excerpt.sequence).excerpt.citation


def cited(citation: Citation, style: str) -> str:
    """A citation in words as one safe line."""
    return safe_line(cite(citation, style))


def _article_view(
    article: ArticleId, citation: Citation, views: Sequence[ExcerptView], style: str
) -> ArticleView:
    return ArticleView(
        id=safe_line(article),
        title=safe_line(title_of(citation)),
        byline=safe_line(citation.byline),
        publisher=safe_line(citation.publisher),
        date=citation.date.iso if citation.date else "",
        url=safe_url(citation.url) or "",
        citation=cited(citation, style),
        tags=tuple(dict.fromkeys(tag for view in views for tag in view.tags)),
        excerpts=tuple(views),
    )
