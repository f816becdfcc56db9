"""When some of the words will do: the rule for partial hits, and the walk over a query's clauses.

Plain words side by side are a loose ``And``, a plain word alone is one too. When fewer than ``SCREENFUL``
articles hold all of them, those follow that meet every other condition and hold at least one of the *most
telling* words, or what is ``also`` meant by one (``model.query.Query``). The most telling are the rarer half
(rounded up) of the words that occur in any article, and whatever is not much more frequent; ``the`` and its
like (``common``) only where there is nothing else. So a whole sentence typed as a query finds its subject.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
from reader.search.common import is_common
from reader.search.occurrences import Placed

SCREENFUL: Final = 20
FEW: Final = 3  # telling words beside which common ones are lit, too
NEARLY: Final = 3  # the judged queries (tests/search/relevance) are no better served by 5, and worse by 2


@dataclass(frozen=True, slots=True)
class Loose:
    """A query with plain words: the words, and what must be so in any case."""

    words: tuple[Node, ...]
    others: tuple[Node, ...]


def loose(root: Node) -> Loose | None:
    """The loose part of a query, ``None`` when it is strict; it stands at the top or right below it."""
    if is_plain(root):
        return Loose((root,), ())
    if not isinstance(root, And):
        return None
    if root.loose:
        return Loose(root.children, ())
    parts = [child for child in root.children if is_plain(child) or (isinstance(child, And) and child.loose)]
    if len(parts) != 1:  # several plain words that are not loose have AND between them
        return None
    (part,) = parts
    words = part.children if isinstance(part, And) else (part,)
    return Loose(words, tuple(child for child in root.children if child is not part))


def is_plain(node: Node) -> bool:
    """Whether it is a word typed without field, quotes or operator."""
    return isinstance(node, Word | Prefix | Fuzzy) and node.field is None


def most_telling(
    words: Sequence[Node], also: Sequence[Node], count: Callable[[Node], int]
) -> tuple[Node, ...]:
    """The rarer half of the words that occur and say something, and what is up to ``NEARLY`` times as frequent.

    Args:
        words: the words of a loose query.
        also: what may be meant by them; all of it when no word occurs.
        count: how many articles a node finds by itself.
    """
    counts = {node: number for node in (*words, *also) if (number := count(node))}
    occurring = [word for word in words if word in counts]
    saying = [word for word in occurring if not (isinstance(word, Word) and is_common(word.text))]
    frequencies = sorted(counts[word] for word in saying or occurring)
    if not frequencies:
        return tuple(also)
    most = frequencies[(len(frequencies) + 1) // 2 - 1] * NEARLY
    return tuple(node for node in (*(saying or occurring), *also) if counts.get(node, most + 1) <= most)


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
        common = [word for word in query.words if isinstance(word, Word) and is_common(word.text)]
        if len(query.words) - len(common) > FEW:
            passed = frozenset(common)
    for clause in word_clauses(root):
        if clause not in passed:
            yield clause
