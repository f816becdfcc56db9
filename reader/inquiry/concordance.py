"""Concordance: each hit of an article with its context on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.model.article import Article, SafeText, Span
from reader.model.concordance import ConcordanceLine
from reader.text.safe import safe_text

REACH: Final = 90  # code points of context on either side
_PART: Final = 20  # of these may go so that no word is cut
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
            left=safe_text(_flat(text[_word_start(text, start) : start]).lstrip()),
            hit=_flat(text[start:end]),
            right=safe_text(_flat(text[end : _word_end(text, end)]).rstrip()),
            title=article.title,
            publisher=article.publisher,
            date=article.date,
        )


def _word_start(text: str, start: int) -> int:
    """Where the context before ``start`` begins: with a whole word, unless that is too long."""
    first = max(0, start - REACH)
    if (
        first
        and not text[first - 1].isspace()
        and (space := _WHITE.search(text, first, min(start, first + _PART)))
    ):
        return space.end()
    return first


def _word_end(text: str, end: int) -> int:
    """Where the context behind ``end`` ends: with a whole word, unless that is too long."""
    last = min(len(text), end + REACH)
    if last < len(text) and not text[last].isspace():
        spaces = list(_WHITE.finditer(text, max(end, last - _PART), last))
        return spaces[-1].start() if spaces else last
    return last


def _flat(text: str) -> SafeText:
    return safe_text(_WHITE.sub(" ", text))
