"""Concordance: each hit of an article with its context on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.model.article import Article, SafeText, Span
from reader.model.concordance import ConcordanceLine
from reader.text.safe import safe_text

REACH: Final = 90  # code points of context on either side
_WHITE: Final = re.compile(r"\s+")


def concordance_lines(article: Article, hits: Iterable[Span]) -> Iterator[ConcordanceLine]:
    """One line for each hit in the text of an article, in their order.

    Args:
        article: its text is safe to show already; line ends become blanks.
        hits: ranges of its text in code points.
    """
    text = article.text
    for start, end in hits:
        yield ConcordanceLine(
            article=article.id,
            start=start,
            end=end,
            left=safe_text(_flat(text[max(0, start - REACH) : start]).lstrip()),
            hit=_flat(text[start:end]),
            right=safe_text(_flat(text[end : end + REACH]).rstrip()),
            title=article.title,
            publisher=article.publisher,
            date=article.date,
        )


def _flat(text: str) -> SafeText:
    return safe_text(_WHITE.sub(" ", text))
