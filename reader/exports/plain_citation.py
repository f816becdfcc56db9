"""The citation that goes with a copied passage."""

from __future__ import annotations

from reader.model.article import Article


def plain_citation(article: Article) -> str:
    """Byline, “Title”, Publisher, date, source; see ``reader.exports.styles.plain``."""
    from reader.exports.citing import citation_of, cite  # noqa: PLC0415 - 9 ms that no first screen needs

    return cite(citation_of(article), "plain")
