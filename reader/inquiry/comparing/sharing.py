"""Which of some articles are versions of one: how much of it stands in them word for word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from reader.inquiry.comparing.comparing import keys
from reader.model.article import Article, ArticleId
from reader.model.comparison import Share

VERSION: Final = 0.1
"""From this share on an article is more likely a version of the other than a report of its own."""

_MOST: Final = 4_000_000  # code points that are looked at in all


def shares(
    article: Article, others: Iterable[ArticleId], read: Callable[[ArticleId], Article | None]
) -> Iterator[Share]:
    """How much each of the others shares with an article, in their order; those that are gone are left out.

    The measure is the overlap coefficient of the two sets of sentences (Szymkiewicz 1934, Simpson 1943), so
    that a short version that is wholly in a long one shares all of it.
    """
    mine = set(keys(article.text))
    looked_at = len(article.text)
    for each in others:
        other = read(each)
        if other is None:
            continue
        looked_at += len(other.text)
        theirs = set() if looked_at > _MOST else set(keys(other.text))
        least = min(len(mine), len(theirs))
        share = len(mine & theirs) / least if least else None
        yield Share(each, share)
