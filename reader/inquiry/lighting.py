"""What a query lights in an article: its words, and the mentions of whoever it asks for."""

from __future__ import annotations

import math
from typing import Final

from reader.inquiry.named import Meant, NamedMentions, named_in
from reader.model.article import Article, Span
from reader.model.lit import Lit
from reader.model.query import Query
from reader.search.clock import Clock
from reader.search.highlight import Highlighter

IN_PART: Final = "it took too long: a very long article is lit in part"


class Lighter:
    """Lights the hits of one query in any number of articles.

    Args:
        query: as parsed: says whom it asks for.
        resolved: the same for an engine: says which words it asks for.
        mentions: where articles name whom.
    """

    def __init__(self, query: Query, resolved: Query, mentions: NamedMentions) -> None:
        self._words = Highlighter(resolved)
        self._named = tuple(named_in(query.root))
        self._meant: tuple[Meant, ...] | None = None
        self._mentions = mentions

    def lit(self, article: Article, seconds: float = math.inf) -> Lit:
        """The hits in title and text, in order, none overlapping another.

        Args:
            article: whose text they are.
            seconds: what looking for words may take; then those at the end of a very long text are missing.
        """
        clock = Clock(seconds)
        title = list(self._words.title(article.title, article.language))
        text = list(self._words.text(article.text, article.language, clock))
        if self._named:
            in_title, in_text = self._mentions.spans(article.id, self._asked(clock))
            title, text = _apart([*title, *in_title]), _apart([*text, *in_text])
        return Lit(tuple(title), tuple(text), IN_PART if clock.stopped else "")

    def _asked(self, clock: Clock) -> tuple[Meant, ...]:
        """Whom the query asks for: looked up once for all articles, as far as there is time."""
        if self._meant is None:
            self._meant = tuple(self._mentions.meant(named) for named in self._named if not clock.stops())
        return self._meant


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in order; those that overlap become one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
