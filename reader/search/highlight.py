"""Which ranges of an article's own text a query lights: the same hits that make an engine find it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reader.model.article import Span
from reader.model.query import Field, Near, Query
from reader.search.analysis import Token, is_stemmed
from reader.search.clock import Clock
from reader.search.loose import lit_clauses
from reader.search.occurrences import Placed, Words, occurrences, pattern, terms_of
from reader.search.sieve import Sieve

_AT_ONCE: Final = 1_000  # tokens that are compared between two looks at the clock


class Highlighter:
    """Lights the hits of one query in any number of texts.

    Words light in every form that is found, phrases and ``Exactly`` where the whole stands, ``NEAR`` only
    in near pairs, a set of articles by its ``terms``, and what the query ``also`` means as if it were typed.
    What stands under NOT lights nothing, nor do the common words of a whole sentence (``loose.lit_clauses``).
    """

    def __init__(self, query: Query) -> None:
        placed = [*lit_clauses(query.root), *query.also]
        self._title = _Light([clause for clause in placed if _field(clause) in {None, Field.TITLE}])
        self._text = _Light([clause for clause in placed if _field(clause) in {None, Field.BODY}])

    def __bool__(self) -> bool:
        """Whether it can light anything at all."""
        return bool(self._title.clauses or self._text.clauses)

    def title(self, text: str, language: str = "") -> tuple[Span, ...]:
        """The hits in a title, as ``text`` does."""
        return self._title.spans(text, language, Clock())

    def text(self, text: str, language: str = "", clock: Clock | None = None) -> tuple[Span, ...]:
        """The hits in a body: ranges of code points in order, none overlapping another.

        Args:
            text: the text as the article holds it.
            language: that of the article; English endings count in English and unknown ones only.
            clock: when it stops, the hits further on are missing; without one all are there.
        """
        return self._text.spans(text, language, clock or Clock())


class _Light:
    """The clauses that look at one part of an article."""

    def __init__(self, clauses: Sequence[Placed]) -> None:
        self.clauses = tuple(dict.fromkeys(clauses))
        words = [side for clause in self.clauses for side in _sides(clause)]
        terms = dict.fromkeys(term for side in words for term in terms_of(side))
        self._reach = max(map(_reach, self.clauses), default=0)
        self._sieve = Sieve(terms, self._reach)

    def spans(self, text: str, language: str, clock: Clock) -> tuple[Span, ...]:
        stemmed = is_stemmed(language)
        tokens = self._sieve.tokens(text, clock.half(), stemmed=stemmed)
        found: set[Span] = set()
        for some in _stretches(tokens, self._reach):
            for clause in self.clauses:
                if clock.stops():
                    return _apart(found)
                found.update(_spans_of(clause, some, stemmed=stemmed))
        return _apart(found)


def _stretches(tokens: Sequence[Token], reach: int) -> Iterator[Sequence[Token]]:
    """The tokens, so many at a time, with those that follow within reach: together they hold every occurrence."""
    begin = 0
    while begin < len(tokens):
        end = bisect_right(tokens, tokens[min(begin + _AT_ONCE, len(tokens)) - 1].position, key=_position)
        yield tokens[begin : bisect_right(tokens, tokens[end - 1].position + reach, key=_position)]
        begin = end


def _position(token: Token) -> int:
    return token.position


def _spans_of(clause: Placed, tokens: Sequence[Token], *, stemmed: bool) -> Iterator[Span]:
    if _reach(clause):
        for occurrence in occurrences(clause, tokens, stemmed=stemmed):
            yield from occurrence.spans
    else:  # each word is an occurrence by itself
        for term in {term for side in _sides(clause) for term in terms_of(side)}:
            chosen: dict[int, Token] = {}
            for token in tokens:
                if term.matches(token, stemmed=stemmed):
                    held = chosen.setdefault(token.position, token)
                    if held.folded != term.folded == token.folded:
                        chosen[token.position] = token
            for token in chosen.values():
                yield token.start, token.end


def _field(clause: Placed) -> Field | None:
    return clause.left.field if isinstance(clause, Near) else clause.field


def _sides(clause: Placed) -> tuple[Words, ...]:
    return (clause.left, clause.right) if isinstance(clause, Near) else (clause,)


def _reach(clause: Placed) -> int:
    """How many places apart the tokens may be that make one occurrence."""
    if isinstance(clause, Near):
        return _reach(clause.left) + clause.distance + _reach(clause.right)
    wanted = pattern(clause)
    return max((wanted.slop, *(form[-1][0] for form in wanted.forms)))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those that overlap become one."""
    merged: list[Span] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
