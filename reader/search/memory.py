"""The reference engine: every article in memory, every question answered by looking at each of them.

Slow and obviously right. It is the specification of the ``SearchEngine`` and ``SearchIndex`` ports: other
engines must find the same articles. It also serves tests, and libraries that live as long as a command.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date

from reader.model.article import ArticleId
from reader.model.index_document import IndexContents, IndexDocument
from reader.model.query import (
    And,
    Articles,
    ClauseCount,
    DateRange,
    Everything,
    Explanation,
    Facet,
    Field,
    Hit,
    Node,
    Not,
    Or,
    Page,
    Query,
    Sort,
    Value,
    Word,
)
from reader.search.analysis import Role, fold, stem
from reader.search.apart import RARE, best, cuts
from reader.search.describe import describe_node
from reader.search.loose import SCREENFUL, clauses, loose, most_telling
from reader.search.memory_entry import TEXTS, Entry
from reader.search.memory_facets import FACETS, facet
from reader.search.memory_scores import Scorer, article_words
from reader.search.suggest import Speller, respelled

_SUGGESTIONS = 5
_LIKE_WORDS = 25


@dataclass
class MemoryStore:
    """What was committed; a new mapping with each commit, so that an open engine keeps its view."""

    entries: Mapping[int, Entry] = field(default_factory=dict)


class MemoryIndex:
    """The writing side."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def contents(self) -> IndexContents:
        """See ``SearchIndex``."""
        entries = self._store.entries
        return IndexContents(
            array("Q", entries), array("Q", (entry.document.stamp for entry in entries.values()))
        )

    def apply(self, add: Iterable[IndexDocument], remove: Iterable[ArticleId]) -> None:
        """See ``SearchIndex``."""
        entries = dict(self._store.entries)
        for article in remove:
            entries.pop(int(article, 16), None)
        for document in add:
            entries[int(document.id, 16)] = Entry(document)
        self._store.entries = entries

    def close(self) -> None:
        """Nothing to let go of."""


class MemoryEngine:
    """The reading side."""

    name = "memory"

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._entries = store.entries
        self._spellers: dict[tuple[Field, ...], Speller] = {}

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """See ``SearchEngine``; nothing is ever cut."""
        del seconds
        return nullcontext()

    def search(self, query: Query, *, sort: Sort, offset: int, limit: int) -> Page:
        """See ``SearchEngine``."""
        complete = self._matching(query.root)
        partial = self._partial(query, complete)
        ordered = [
            Hit(self._entries[article].document.id, scorer.score(self._entries[article]), complete=whole)
            for articles, whole, scorer in (
                (complete, True, self._scorer(query.root)),
                (partial, False, self._scorer(query.root, *query.also)),
            )
            for article in sorted(articles, key=self._order(sort, scorer))
        ]
        return Page(len(complete), tuple(ordered[offset : offset + limit]), offset, len(partial))

    def matching(self, query: Query) -> array[int]:
        """See ``SearchEngine``."""
        return array("Q", sorted(self._matching(query.root)))

    def facets(self, query: Query, names: Sequence[str], limit: int) -> tuple[Facet, ...]:
        """See ``SearchEngine``."""
        documents = [self._entries[article].document for article in self._matching(query.root)]
        return tuple(facet(name, documents, limit) for name in names if name in FACETS)

    def clauses(self, query: Query) -> tuple[ClauseCount, ...]:
        """See ``SearchEngine``."""
        result = []
        for clause in clauses(query.root):
            count = len(self._matching(clause))
            better = () if count else self._respelled(clause)
            result.append(ClauseCount(clause.at, describe_node(clause), count, better))
        return tuple(result)

    def explain(self, query: Query, article: ArticleId) -> Explanation | None:
        """See ``SearchEngine``."""
        key = int(article, 16)
        complete = self._matching(query.root)
        if key in complete:
            return self._scorer(query.root).explain(self._entries[key])
        if key in self._partial(query, complete):
            return self._scorer(query.root, *query.also).explain(self._entries[key])
        return None

    def complete(self, field: Field | None, start: str, limit: int) -> tuple[str, ...]:
        """See ``SearchEngine``."""
        if field in {Field.PUBLISHER, Field.LANG}:
            values = Counter(entry.value(field) for entry in self._entries.values())
        else:
            values = self._vocabulary(TEXTS if field is None else (field,))
        begun = [value for value in values if value and fold(value).startswith(fold(start))]
        return tuple(sorted(begun, key=lambda value: (-values[value], value))[:limit])

    def apart(self, field: Field | None, word: str) -> tuple[str, ...]:
        """See ``SearchEngine``."""

        def articles(*words: str) -> int:
            node = Word("", field, apart=(" ".join(words),))
            return len(self._matching(node))

        found = cuts(word)
        if not found or articles(fold(word)) >= RARE:
            return ()
        return best({halves: articles(*halves) for halves in found})

    def like(self, article: ArticleId, *, offset: int, limit: int) -> Page:
        """See ``SearchEngine``."""
        key = int(article, 16)
        entry = self._entries.get(key)
        if entry is None:
            return Page(0, (), offset)
        frequencies = self._vocabulary(TEXTS)
        rarity = {word: 1 / frequencies[word] for word in article_words(entry) if frequencies[word] > 1}
        telling = sorted(rarity, key=lambda word: (-rarity[word], word))[:_LIKE_WORDS]
        scores = {
            other: sum(rarity[word] for word in set(telling) & set(article_words(candidate)))
            for other, candidate in self._entries.items()
            if other != key
        }
        near = sorted((other for other in scores if scores[other]), key=lambda other: (-scores[other], other))
        hits = [Hit(self._entries[other].document.id, scores[other]) for other in near]
        return Page(len(hits), tuple(hits[offset : offset + limit]), offset)

    def refresh(self) -> bool:
        """See ``SearchEngine``."""
        changed = self._entries is not self._store.entries
        if changed:
            self._entries = self._store.entries
            self._spellers.clear()
        return changed

    def close(self) -> None:
        """Nothing to let go of."""

    def _matching(self, node: Node) -> set[int]:
        """The articles that meet a node."""
        match node:
            case Everything():
                return set(self._entries)
            case And(children=children):
                return set(self._entries).intersection(*map(self._matching, children))
            case Or(children=children):
                return set().union(*map(self._matching, children))
            case Not(child=child):
                return set(self._entries) - self._matching(child)
            case Articles(ids=ids):
                return set(self._entries) & ids
            case DateRange():
                return self._where(lambda entry: _overlaps(entry.document, node))
            case Value(field=part, value=value):
                return self._where(lambda entry: bool(value) and _folded(entry.value(part)) == _folded(value))
            case _:
                return self._where(lambda entry: bool(entry.found(node)))

    def _where(self, holds: Callable[[Entry], bool]) -> set[int]:
        return {article for article, entry in self._entries.items() if holds(entry)}

    def _partial(self, query: Query, complete: set[int]) -> set[int]:
        """The articles that hold only some of the words of a loose query: see ``search.loose``."""
        part = loose(query.root)
        if part is None or len(complete) >= SCREENFUL:
            return set()
        telling = most_telling(part.words, query.also, lambda node: len(self._matching(node)))
        some = set().union(*map(self._matching, telling))
        return some.intersection(*map(self._matching, part.others)) - complete

    def _scorer(self, *nodes: Node) -> Scorer:
        counted = [(clause, len(self._matching(clause))) for node in nodes for clause in clauses(node)]
        return Scorer(list(self._entries.values()), counted)

    def _order(self, sort: Sort, scorer: Scorer) -> Callable[[int], tuple[object, ...]]:
        def key(article: int) -> tuple[object, ...]:
            entry = self._entries[article]
            newest_first = (-entry.document.last, article)
            if sort is Sort.DATE:
                return newest_first
            if sort is Sort.PUBLISHER:
                publisher = _folded(entry.document.publisher)
                return (not publisher, publisher, *newest_first)
            return (-round(scorer.score(entry), 9), *newest_first)

        return key

    def _respelled(self, clause: Node) -> tuple[str, ...]:
        part = getattr(clause, "field", None)
        fields = TEXTS if part is None else (part,)
        vocabulary = self._vocabulary(fields)
        families = set(map(stem, vocabulary)) if set(fields) <= set(TEXTS) else set()
        if fields not in self._spellers:
            self._spellers[fields] = Speller(vocabulary)
        speller = self._spellers[fields]
        better = respelled(
            clause,
            lambda word: word in vocabulary or stem(word) in families,
            lambda word: speller.nearest(word, _SUGGESTIONS),
        )
        return tuple(map(describe_node, better))

    def _vocabulary(self, fields: Sequence[Field]) -> Counter[str]:
        """In how many articles each word stands."""
        words: Counter[str] = Counter()
        for entry in self._entries.values():
            found = [token for part in fields for token in entry.fields.get(part, ())]
            words.update({token.folded for token in found if token.role is Role.WORD})
        return words


def _folded(value: str) -> str:
    return fold(" ".join(value.split()))


def _overlaps(document: IndexDocument, asked: DateRange) -> bool:
    """Whether the article may be of one of the days; an undated one is of none."""
    return bool(document.last) and (
        (asked.last is None or document.first <= _number(asked.last))
        and (asked.first is None or document.last >= _number(asked.first))
    )


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
