"""What plain words may mean beside what was typed: other names, other spellings, words run together.

A loose query that few articles answer is *widened*: articles with another name of whoever is meant (``IAEA``
for its long form), with the nearest spelling of a word that no article has (``gaddafi`` for ``Qaddafi``), or
with two words written as one (``ElBaradei`` for ``El Baradei``) follow as partial hits. What was typed with
operators or quotes stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Protocol

from reader.model.answer import Instead
from reader.model.article import Span
from reader.model.query import And, Node, Not, Phrase, Prefix, Query, Sort, Word
from reader.ports import SearchEngine
from reader.search.analysis import fold, tokens
from reader.search.common import is_common
from reader.search.describe import describe_node
from reader.search.edits import edits
from reader.search.loose import loose

_LONGEST_NAME: Final = 5  # words of a name that are looked up together
_MOST_WORDS: Final = 16  # of a query, that are looked at
_NAMES: Final = 3  # other names of one
_MOST: Final = 12  # meanings of a whole query
_BEGUN: Final = 5  # letters of a word that is being typed, before it is taken for misspelt
_SHORT: Final = 3  # letters: typed small, such a word is a word and no acronym


class Names(Protocol):
    """Who is called what else."""

    def other_names(self, name: str, limit: int) -> tuple[str, ...]:
        """What else those are called whom a name can mean, the most usual first."""
        ...


@dataclass(frozen=True)
class Meaning:
    """A word or phrase, and for which typed words it stands."""

    node: Word | Phrase
    typed: str

    @property
    def said(self) -> Instead:
        """The same in words."""
        return Instead(self.typed, describe_node(self.node))


def meanings(query: Query, engine: SearchEngine, names: Names) -> tuple[Meaning, ...]:
    """What else may be meant by the plain words of a query; none when it is strict.

    Args:
        query: as an engine gets it.
        engine: knows which words there are.
        names: knows who is called what.
    """
    part = loose(query.root)
    if part is None:
        return ()
    words = [word for word in map(_whole, part.words) if word][:_MOST_WORDS]
    found = [*_named(words, names, alone=len(part.words) == 1), *_run_together(words, engine)]
    meant = [meaning.node.at for meaning in found]
    begun = {word.at for word in part.words if isinstance(word, Prefix) and _is_going_on(word, engine)}
    left = [word for word in words if word.at not in begun and not _within(word.at, meant)]
    found += _respelled(left, engine)
    return tuple({meaning.node: meaning for meaning in found}.values())[:_MOST]


def _whole(node: Node) -> Word | None:
    """A plain word; one that is being typed is taken as it stands."""
    match node:
        case Word():
            return node
        case Prefix(begun=True):
            return Word(node.text, at=node.at)
        case _:
            return None


def _is_going_on(word: Prefix, engine: SearchEngine) -> bool:
    """Whether a word that is being typed may become one that some article has."""
    return len(word.text) < _BEGUN or _finds(engine, word)


def _within(at: Span, others: Sequence[Span]) -> bool:
    return any(start <= at[0] < end for start, end in others)


def widened(query: Query, found: Sequence[Meaning]) -> Query:
    """The query with its other meanings."""
    return replace(query, also=tuple(meaning.node for meaning in found))


def _named(words: Sequence[Word], names: Names, *, alone: bool) -> Iterator[Meaning]:
    """Other names of whoever the words, or some of them side by side, are the name of; the longest name counts."""
    taken: set[Word] = set()
    for run in _runs(words):
        typed = " ".join(word.text for word in run)
        if not taken.isdisjoint(run) or (len(typed) <= _SHORT and not (alone or typed.isupper())):
            continue
        at, held = (run[0].at[0], run[-1].at[1]), set(_folded(typed))
        for name in names.other_names(typed, _NAMES):
            taken.update(run)
            other = set(_folded(name))
            if not held >= other and not held <= other:
                yield Meaning(Phrase(name, at=at) if " " in name else Word(name, at=at), typed)


def _runs(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Words side by side that may be a name, the longest first."""
    for size in range(min(len(words), _LONGEST_NAME), 0, -1):
        for start in range(len(words) - size + 1):
            run = words[start : start + size]
            if not (is_common(run[0].text) or is_common(run[-1].text)):
                yield run


def _respelled(words: Sequence[Word], engine: SearchEngine) -> Iterator[Meaning]:
    """The nearest spelling of each word that no article has."""
    if not words:
        return
    counted = engine.clauses(Query("", And(tuple(words))))
    for word, count in zip(words, counted, strict=True):
        better = next(iter(count.suggestions), None)
        if count.count == 0 and better and edits(fold(word.text), fold(better), 3) <= _slips(word.text):
            yield Meaning(Word(better, at=word.at), word.text)


def _slips(word: str) -> int:
    """How many letters of a word may be wrong: none of two, one of five, two of more.

    As Elasticsearch's ``AUTO`` fuzziness does by default (reference manual, "Common options").
    """
    return 0 if len(word) < 3 else 1 if len(word) < 6 else 2


def _run_together(words: Sequence[Word], engine: SearchEngine) -> Iterator[Meaning]:
    """Neighbours that some article writes as one word."""
    for left, right in pairwise(words):
        typed = f"{left.text} {right.text}"
        if not (left.text + right.text).isalpha() or is_common(left.text) or is_common(right.text):
            continue  # in to is not into
        joined = Word(left.text + right.text, at=(left.at[0], right.at[1]))
        # with a hyphen between them (Jong-il) they are found as they were typed
        if _finds(engine, joined) and _finds(engine, And((joined, Not(Phrase(typed))))):
            yield Meaning(joined, typed)


def _finds(engine: SearchEngine, node: Node) -> bool:
    return engine.search(Query("", node), sort=Sort.RELEVANCE, offset=0, limit=0).total > 0


def _folded(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]
