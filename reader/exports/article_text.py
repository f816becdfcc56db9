"""An article as clean text: its headline, what is known of it in a line, the text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final

from reader.model.article import Article, DateSource
from reader.model.metadata import corrections_in_words

_MEASURE: Final = 72


def articles_as_text(articles: Iterable[Article]) -> str:
    """All of them, two blank lines apart."""
    return "\n\n\n".join(map(_as_text, articles))


def _as_text(article: Article) -> str:
    facts = [
        article.byline, article.publisher, _date(article), f"{article.words:,} words", article.url,
        corrections_in_words(article),
    ]  # fmt: skip
    head = [] if article.title_made else textwrap.wrap(article.title, _MEASURE)
    lines = [*head, " · ".join(filter(None, facts)), "", article.text.strip("\n")]
    return "\n".join(lines)


def _date(article: Article) -> str | None:
    if article.date is None:
        return None
    stated = article.date_source in (None, DateSource.STATED)
    return article.date.iso if stated else f"{article.date.iso} ({article.date_source})"
