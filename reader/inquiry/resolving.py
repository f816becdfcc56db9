"""From the user's tree to the engine's: marks, tags and names become sets of articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from reader.model.entity import EntityType
from reader.model.query import (
    And,
    Articles,
    Field,
    Flag,
    FlagName,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Value,
    Word,
)
from reader.search.clock import Clock
from reader.search.describe import describe_node


class Work(Protocol):
    """The user's marks as sets of unsigned article ids."""

    def marked(self, flag: FlagName) -> frozenset[int]:
        """Articles read, starred, with an excerpt or with a note."""
        ...

    def tagged(self, tag: str) -> frozenset[int]:
        """Articles with a tag."""
        ...

    def tags(self, start: str) -> tuple[str, ...]:
        """Tags that begin with ``start``."""
        ...


class Names(Protocol):
    """Who and where as sets of unsigned article ids."""

    def articles_naming(self, kind: EntityType | None, name: str) -> frozenset[int]:
        """Articles that name an entity, in whatever form."""
        ...

    def pending(self) -> frozenset[int]:
        """Articles that were not looked at yet."""
        ...


Spellings = Callable[[Field | None, str], tuple[str, ...]]
"""As ``SearchEngine.apart``."""


def resolve(
    query: Query,
    work: Work,
    names: Names,
    apart: Spellings = lambda _field, _word: (),
    clock: Clock | None = None,
) -> Query:
    """The same query for an engine, which knows neither marks nor names.

    Args:
        query: as parsed.
        work: the user's marks.
        names: who and where.
        apart: the two words as which a rare word is written, too.
        clock: when it stops, further names are asked for as words.
    """
    return replace(query, root=_Resolver(work, names, apart, clock or Clock()).node(query.root))


class _Resolver:
    def __init__(self, work: Work, names: Names, apart: Spellings, clock: Clock) -> None:
        self._work = work
        self._names = names
        self._apart = apart
        self._clock = clock

    def node(self, node: Node) -> Node:
        match node:
            case Flag():
                return self._flag(node)
            case Value(field=Field.TAG):
                return Articles(self._work.tagged(node.value), describe_node(node), at=node.at)
            case Named():
                return self._named(node)
            case Word() | Prefix():
                return replace(node, apart=self._apart(node.field, node.text))
            case And() | Or():
                return replace(node, children=tuple(map(self.node, node.children)))
            case Not():
                return replace(node, child=self.node(node.child))
            case _:
                return node

    def _flag(self, flag: Flag) -> Node:
        if flag.name is FlagName.UNREAD:
            read = Articles(self._work.marked(FlagName.READ), describe_node(flag), at=flag.at)
            return Not(read, at=flag.at)
        return Articles(self._work.marked(flag.name), describe_node(flag), at=flag.at)

    def _named(self, named: Named) -> Node:
        """Articles that name it; of those not looked at yet, the ones that hold the name as typed."""
        words = Phrase(named.name, at=named.at)
        if self._clock.stops():
            return words
        label = describe_node(named)
        known = Articles(self._names.articles_naming(named.type, named.name), label, at=named.at)
        pending = self._names.pending()
        if not pending:
            return known
        return Or((known, And((Articles(pending, label, at=named.at), words), at=named.at)), at=named.at)
