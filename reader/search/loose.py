"""When some of the words will do: the rule for partial hits, and the walk over a query's clauses.

Plain words side by side are a loose ``And``. When fewer than ``SCREENFUL`` articles hold all of them,
those follow that meet every other condition and hold at least one of the *most telling* words: the rarer
half (rounded up, ties included) of the words that occur in any article. So a whole sentence typed as a query finds its
subject, and ``the`` finds nothing by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.model.query import (
    And,
    Articles,
    DateRange,
    Everything,
    Exactly,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Value,
    Word,
)
from reader.search.common import COMMON
from reader.search.occurrences import Placed

SCREENFUL: Final = 20
FEW: Final = 3  # telling words beside which common ones are lit, too


@dataclass(frozen=True, slots=True)
class Loose:
    """A query with plain words: the words, and what must be so in any case."""

    words: tuple[Node, ...]
    others: tuple[Node, ...]


def loose(root: Node) -> Loose | None:
    """The loose part of a query, ``None`` when it is strict; it stands at the top or right below it."""
    if not isinstance(root, And):
        return None
    if root.loose:
        return Loose(root.children, ())
    for child in root.children:
        if isinstance(child, And) and child.loose:
            return Loose(child.children, tuple(other for other in root.children if other is not child))
    return None


def most_telling(words: Sequence[Node], counts: Sequence[int]) -> tuple[Node, ...]:
    """The rarer half of the words that occur, rounded up, and what is as rare as the last of them.

    Args:
        words: the words of a loose query.
        counts: how many articles each of them finds by itself.
    """
    occurring = sorted(filter(None, counts))
    if not occurring:
        return ()
    common = occurring[(len(occurring) + 1) // 2 - 1]
    return tuple(word for word, count in zip(words, counts, strict=True) if 0 < count <= common)


def clauses(node: Node) -> Iterator[Node]:
    """The clauses of a query that ask for something, in order; what stands under NOT is none of them."""
    match node:
        case And(children=children) | Or(children=children):
            for child in children:
                yield from clauses(child)
        case Not() | Everything():
            return
        case _:
            yield node


def word_clauses(node: Node) -> Iterator[Placed]:
    """The clauses that hold words, those for which articles of a given set are lit included."""
    for clause in clauses(node):
        match clause:
            case Articles(terms=terms):
                for term in terms:
                    yield from word_clauses(term)
            case DateRange() | Value():
                continue
            case Word() | Exactly() | Phrase() | Prefix() | Fuzzy() | Near():
                yield clause
            case _:
                continue


def lit_clauses(root: Node) -> Iterator[Placed]:
    """The clauses whose words are lit: all that hold words, but for the common words of a whole sentence.

    When a loose query has more than ``FEW`` words that tell something, ``the`` and ``of`` stand all over its
    hits and would hide them.
    """
    query = loose(root)
    passed: frozenset[Node] = frozenset()
    if query is not None:
        common = [word for word in query.words if isinstance(word, Word) and _is_common(word)]
        if len(query.words) - len(common) > FEW:
            passed = frozenset(common)
    for clause in word_clauses(root):
        if clause not in passed:
            yield clause


def _is_common(word: Word) -> bool:
    return word.field is None and word.text.casefold() in COMMON
