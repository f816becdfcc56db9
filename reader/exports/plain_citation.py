"""The citation that goes with a copied passage."""

from __future__ import annotations

from reader.exports.citing import citation_of, cite
from reader.model.article import Article


def plain_citation(article: Article) -> str:
    """Byline, “Title”, Publisher, date, source; see ``reader.exports.styles.plain``."""
    return cite(citation_of(article), "plain")
