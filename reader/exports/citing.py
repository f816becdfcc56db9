"""Citations of articles in the styles of ``reader.exports.styles``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from reader.errors import UsageError
from reader.exports.bylines import authors_of
from reader.exports.style import DEFAULT_STYLE, Style
from reader.families import load, members
from reader.model.article import Article
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.model.metadata import Corrections, Metadata

_FAMILY = "reader.exports.styles"


def style_names(*, records: bool = True) -> tuple[str, ...]:
    """Every style's name; without ``records`` those in words alone."""
    names = tuple(name.replace("_", "-") for name in members(_FAMILY))
    return names if records else tuple(name for name in names if not style_of(name).record)


@cache
def style_of(name: str) -> Style:
    """A style by its name.

    Raises:
        UsageError: when there is none of that name.
    """
    try:
        style = load(_FAMILY, name.replace("-", "_")).STYLE
    except LookupError as error:
        raise UsageError(
            f"there is no citation style {name!r}", f"one of {', '.join(style_names())}", kind="style"
        ) from error
    assert isinstance(style, Style)
    return style


def in_words(style: str) -> str:
    """A style, or the default one where it is a record, which no document for people can take."""
    return DEFAULT_STYLE if style_of(style).record else style


def cite(citation: Citation, style: str, accessed: PartialDate | None = None) -> str:
    """A citation in a style, without a line end.

    Args:
        citation: the facts; what is missing is treated after the style's own rule.
        style: one of ``style_names``.
        accessed: the day the article was looked at; without it the one that the citation knows.

    Raises:
        UsageError: when there is no such style.
    """
    return cite_all([citation], style, accessed)


def cite_all(citations: Iterable[Citation], style: str, accessed: PartialDate | None = None) -> str:
    """Several citations as one document of a style; an empty one for none."""
    form = style_of(style)
    written = [form.write(citation, accessed or citation.accessed) for citation in citations]
    return f"{form.opening}{form.between.join(written)}{form.closing}"


def corrected_citation(citation: Citation, corrections: Corrections) -> Citation:
    """A citation with the user's corrections of its article; a corrected byline names other authors."""
    said = Metadata(
        title=citation.title,
        title_made=citation.title_made,
        byline=citation.byline,
        publisher=citation.publisher,
        date=citation.date,
        date_source=citation.date_source,
        url=citation.url,
        language=citation.language,
    ).corrected(corrections)
    byline, publisher = said.byline or "", said.publisher or ""
    same = (byline, publisher) == (citation.byline, citation.publisher)
    return replace(
        citation,
        title=said.title,
        title_made=said.title_made,
        authors=citation.authors if same else authors_of(byline, publisher),
        byline=byline,
        publisher=publisher,
        date=said.date,
        date_source=said.date_source,
        url=said.url or "",
        language=said.language,
    )


def citation_of(article: Article, accessed: PartialDate | None = None) -> Citation:
    """The facts of a reference to an article, its byline taken apart into authors."""
    return Citation(
        title=article.title,
        authors=authors_of(article.byline or "", article.publisher or ""),
        byline=article.byline or "",
        publisher=article.publisher or "",
        date=article.date,
        date_source=article.date_source,
        url=article.url or "",
        language=article.language,
        accessed=accessed,
        title_made=article.title_made,
        path=article.path,
    )
