"""Organisations, places and events: long forms, acronyms, parts of a name, and the list of aliases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reader.entities.aliases import Aliases
from reader.entities.names.clusters import Cluster, Form, Index, NameMention, by_form
from reader.entities.names.folding import SMALL_WORDS, fold, fold_words, initials, is_acronym
from reader.model.entity import EntityType

Definitions = Mapping[tuple[str, ...], tuple[str, ...]]
"""Folded acronym to the folded long form beside which the article gives it."""


def group_bodies(
    kind: EntityType, mentions: Sequence[NameMention], aliases: Aliases, defined: Definitions
) -> list[Cluster]:
    """Organisations, places or events of an article: every mention with the others of the same thing.

    What the article itself says, an acronym in parentheses, comes before initials, initials before the list.
    """
    grouping = _Grouping(kind, aliases, defined)
    forms = by_form(mentions, (fold_words(m.name) for m in mentions))
    for form in forms:
        grouping.settle(form)
    return grouping.clusters


class _Grouping:
    """The clusters of one type as they grow, longest names first."""

    def __init__(self, kind: EntityType, aliases: Aliases, defined: Definitions) -> None:
        self.clusters: list[Cluster] = []
        self._kind = kind
        self._aliases = aliases
        self._defined = defined
        self._index = Index()

    def settle(self, form: Form) -> None:
        surface = form.members[0].name
        cluster = self._known(form.words, surface)
        alias = self._aliases.sure(surface) or ""
        if cluster is None and alias:
            cluster = self._index_one(("name", fold(alias)))
        if cluster is None:
            cluster = Cluster(self._kind, form.words, alias_of=alias)
            self.clusters.append(cluster)
        cluster.members.extend(form.members)
        self._index.add(cluster, self._handles(form.words, cluster))

    def _known(self, words: tuple[str, ...], surface: str) -> Cluster | None:
        long = self._defined.get(words)
        if long is not None and (found := self._index_one(("name", " ".join(long)))):
            return found
        if found := self._index_one(("name", " ".join(words))):
            return found
        if found := self._index_one(("letters", "".join(words))):
            return found
        if len(words) == 1 and is_acronym(surface):
            return self._index_one(("initials", words[0])) or self._by_weak_alias(surface)
        return self._by_part(words) or self._by_weak_alias(surface)

    def _by_weak_alias(self, surface: str) -> Cluster | None:
        found = {self._index_one(("name", fold(long))) for long in self._aliases.weak(surface)} - {None}
        return found.pop() if len(found) == 1 else None

    def _by_part(self, words: tuple[str, ...]) -> Cluster | None:
        """The one longer name of which this is the first or last part."""
        if self._kind is EntityType.PLACE:
            return self._index_one(("plain", words))
        if not words:
            return None
        if len(words) == 1 and (len(words[0]) < 4 or self._kind is not EntityType.ORG):
            return None
        return self._index_one(("part", words))

    def _handles(self, words: tuple[str, ...], cluster: Cluster) -> Iterable[tuple[str, object]]:
        yield "name", " ".join(words)
        yield "letters", "".join(words)
        if cluster.alias_of:
            yield "name", fold(cluster.alias_of)
        if self._kind is EntityType.PLACE and (plain := _plain_place(words)):
            yield "plain", plain
        if self._kind is EntityType.ORG and (firm := without_legal_form(words)) != words:
            yield "name", " ".join(firm)
        if len(words) > 1:
            for short in initials(words):
                if len(short) > 1:
                    yield "initials", short
            yield "part", words[:1]
            if words[-2] not in SMALL_WORDS:
                yield "part", words[-1:]
            for size in range(2, min(len(words), _LONGEST)):
                yield "part", words[:size]
                if not {words[-size], words[-size - 1]} & SMALL_WORDS:
                    yield "part", words[-size:]

    def _index_one(self, key: tuple[str, object]) -> Cluster | None:
        found = self._index.find(key)
        return found[0] if len(found) == 1 else None


_LONGEST: Final = 12  # words of a part of a name
_CALLED: Final = frozenset(
    {"republic", "kingdom", "state", "province", "commonwealth", "principality", "sultanate"}
)
_LEGAL_FORMS: Final = frozenset(
    {"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc"}
    | {"ag", "gmbh", "sa", "spa", "nv", "bv", "ab", "asa", "oyj", "kk"}
)


def without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """A firm's folded name without Inc, Ltd and the like at its end."""
    end = len(words)
    while end > 1 and words[end - 1] in _LEGAL_FORMS:
        end -= 1
    return words[:end]


def _plain_place(words: tuple[str, ...]) -> tuple[str, ...]:
    """``Kingdom of Thailand`` without the form of its government; empty for a name without one.

    ``Mexico City`` and ``Mississippi River`` are other things than Mexico and Mississippi.
    """
    at = next((i for i, word in enumerate(words[1:4], 1) if word == "of"), 0)
    return words[at + 1 :] if at and words[at - 1] in _CALLED else ()
