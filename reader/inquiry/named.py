"""Who and where for queries: which articles name an entity, and where in an article it stands."""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reader.catalog.catalog import Catalog
from reader.catalog.numbers import stamp_key
from reader.entities.across import About
from reader.entities.corrections.article import corrected, touched
from reader.entities.lookup import Listed
from reader.entities.names.folding import fold
from reader.entities.store import EntityStore
from reader.model.article import Article, ArticleId, Span
from reader.model.correction import Correction
from reader.model.entity import Analysis, EntityType
from reader.model.query import And, Facet, Named, Node, Not, Or
from reader.model.roster import RosterAsk, RosterPart, Twins
from reader.search.syntax import parse

_FRESH = 2.0  # seconds for which articles that were looked at meanwhile may count as not looked at


@dataclass(frozen=True)
class Meant:
    """Whom a clause asks for: of which type, called how (folded), and which entities that may be."""

    type: EntityType | None
    folded: str
    keys: frozenset[str]


@dataclass(frozen=True)
class _Pending:
    """The articles not looked at, and the states of catalog and store for which that holds."""

    articles: Hashable = None
    names: Hashable = None
    until: float = 0.0
    ids: frozenset[int] = frozenset()


class NamedMentions:
    """Looks up entities in the store of a collection, as the user has corrected them.

    Args:
        store: what was found.
        catalog: the articles.
        corrections: the user's, in their order.
    """

    def __init__(self, store: EntityStore, catalog: Catalog, corrections: Sequence[Correction] = ()) -> None:
        self._store = store
        self._catalog = catalog
        store.correct(corrections, self._texts)
        self._pending = _Pending()

    def articles_naming(self, kind: EntityType | None, name: str) -> frozenset[int]:
        """Articles that name an entity, in whatever form."""
        return self._store.articles_naming(kind, name)

    def pending(self) -> frozenset[int]:
        """Articles that were not looked at yet."""
        articles, names = self._catalog.state(), self._store.state()
        held = self._pending
        if held.articles != articles or (held.names != names and time.monotonic() > held.until):
            pending = frozenset[int]()
            if self._store.count() < self._catalog.count():
                pending = frozenset(self._catalog.numbers()).difference(self._store.articles())
            held = self._pending = _Pending(articles, names, time.monotonic() + _FRESH, pending)
        return held.ids

    def find(self, kind: EntityType | None, name: str) -> tuple[Listed, ...]:
        """The entities that a name can mean, the likeliest first."""
        return self._store.find(kind, name)

    def other_names(self, name: str, limit: int) -> tuple[str, ...]:
        """What else those are called whom a name can mean."""
        return self._store.other_names(name, limit)

    def bearer(self, surname: str) -> Listed | None:
        """The person whom a lone surname probably means."""
        return self._store.bearer(surname)

    def about(self, key: str) -> About | None:
        """All that the library has of an entity; ``None`` when no article names it."""
        return self._store.about(key)

    def roster(self, ask: RosterAsk, offset: int, limit: int) -> RosterPart:
        """A window of the list of all entities; its last month ends today at the latest."""
        return self._store.roster(ask, offset, limit, date.today())  # noqa: DTZ011 - the user's own day

    def twins(self, limit: int) -> tuple[Twins, ...]:
        """The pairs of entities that most probably are one."""
        return self._store.twins(limit)

    def analysis(self, article: ArticleId) -> Analysis | None:
        """What an article names, if it was looked at."""
        stamp = self._catalog.stamp(article)
        found = None if stamp is None else self._store.get(stamp_key(stamp))
        if found is None or not touched(found, self._store.steps(article)):
            return found
        whole = self._catalog.article(article)
        return None if whole is None else self.corrected(whole, found)

    def corrected(self, article: Article, found: Analysis) -> Analysis:
        """What was found in an article, as the user has corrected it."""
        return corrected(found, self._store.steps(article.id), article.title, article.text)

    def meant(self, named: Named) -> Meant:
        """Whom a clause asks for."""
        keys = frozenset(each.key for each in self._store.find(named.type, named.name))
        return Meant(named.type, fold(named.name), keys)

    def spans(self, article: ArticleId, meant: Sequence[Meant]) -> tuple[list[Span], list[Span]]:
        """Where an article names these: ranges of its title and of its text."""
        analysis = self.analysis(article) if meant else None
        if analysis is None:
            return [], []
        entities = {number for each in meant for number in _those(analysis, each)}
        title = [(m.start, m.end) for m in analysis.title_mentions if m.entity in entities]
        text = [(m.start, m.end) for m in analysis.mentions if m.entity in entities]
        return title, text

    def facets(self, kinds: tuple[EntityType, ...], matching: Iterable[int], limit: int) -> tuple[Facet, ...]:
        """The entities that most of the articles name, for each kind."""
        return self._store.top(matching, kinds, limit)

    def values(self, kind: EntityType | None, start: str, limit: int) -> tuple[str, ...]:
        """Names that begin with ``start``, those in most articles first."""
        return tuple(each.canonical for each in self._store.names_like(start, kind, limit))

    def prepare(self, seconds: float) -> bool:
        """Work out now what the corrections change, for so long at most; whether no question waits for it later."""
        return self._store.prepare(seconds)

    def _texts(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        return {int(each.id, 16): (each.title, each.text) for each, _ in self._catalog.articles(numbers)}


def _those(analysis: Analysis, meant: Meant) -> Iterator[int]:
    """The entities of an article that are meant: called so there, or known by that name elsewhere."""
    for number, entity in enumerate(analysis.entities):
        if meant.type is not None and entity.type is not meant.type:
            continue
        if entity.key in meant.keys or any(
            fold(name) == meant.folded for name in (entity.canonical, *entity.names)
        ):
            yield number


def asks_for_names(text: str) -> bool:
    """Whether a typed query can only be answered once it is known who and where the articles name."""
    return _has_name(parse(text, today=date.today(), final=True).root)  # noqa: DTZ011 - the user's own day


def _has_name(node: Node) -> bool:
    match node:
        case Named():
            return True
        case And() | Or():
            return any(map(_has_name, node.children))
        case Not():
            return _has_name(node.child)
        case _:
            return False


def named_in(node: Node) -> Iterator[Named]:
    """The names that a query asks for (those it excludes are not among them)."""
    match node:
        case Named():
            yield node
        case And() | Or():
            for child in node.children:
                yield from named_in(child)
        case _:
            return
