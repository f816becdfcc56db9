"""The library's entities as the user has corrected them, laid over what the store counts.

Entities that no correction is about are read from the store as they are. The others are gathered in groups: a
group stands for everything that is one entity now, and goes by a negative number where the store's own entities
go by their ids. What a group counts follows from its members' rows and from the articles counted anew.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from reader.entities.corrections.group import Group, Use
from reader.entities.names.groups import group_key
from reader.entities.posting import LONE, folded_name, surname
from reader.model.entity import EntityType

_LEAST: Final = -(1 << 62)  # no id is as small


@dataclass(slots=True, eq=False)
class Overlay:
    """All groups, and the way from the store's entities to them.

    Attributes:
        shadow: from the id of a stored entity to the id of its group, ``None`` when it is hidden; entities that
            are not in it are as the store has them.
        now: the same by key, for all keys that a correction is about.
        groups: by key.
        by_id: by id.
        names: folded name and id of a group, in order.
        added: the groups that gain something from an article counted anew, by its signed id.
    """

    shadow: dict[int, int | None] = field(default_factory=dict)
    now: dict[str, str | None] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    by_id: dict[int, Group] = field(default_factory=dict)
    names: list[tuple[str, int]] = field(default_factory=list)
    added: dict[int, list[Group]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is other than the store has it."""
        return bool(self.now)

    def group(self, entity: int) -> Group | None:
        """The group with an id; ``None`` for an entity of the store."""
        return self.by_id.get(entity) if entity < 0 else None

    def unlisted(self, entity: int, key: str) -> bool:
        """Whether it is a lone surname, which has no place in lists, unless the user has called somebody so."""
        group = self.group(entity)
        return key.startswith(LONE) and not (group and group.canonical)

    def of_key(self, key: str) -> Iterator[Group]:
        """What has a key now; then what the entity that was found with it has become."""
        now = self.now.get(key)
        for one in dict.fromkeys((key, now)):
            if one is not None and one in self.groups:
                yield self.groups[one]

    def current(self, entities: Iterable[int]) -> Iterator[int]:
        """Stored entities as they are now, each once, those that are hidden left out."""
        seen = set[int]()
        for entity in entities:
            now = self.shadow.get(entity, entity)
            if now is not None and now not in seen:
                seen.add(now)
                yield now

    def called_so(self, kind: EntityType, name: str) -> Iterator[tuple[Group, Use]]:
        """The groups of a type that a name, as it is written, belongs to."""
        own = folded_name(kind, name)
        for folded in dict.fromkeys((own, group_key(name))):
            for group in self.beginning(kind, folded, exactly=True):
                use = group.names[folded]
                if folded == own or use.any_number:
                    yield group, use

    def beginning(self, kind: EntityType | None, start: str, *, exactly: bool = False) -> Iterator[Group]:
        """The groups with a folded name that begins so, or is exactly so."""
        at = bisect_left(self.names, (start, _LEAST))
        while at < len(self.names):
            name, number = self.names[at]
            if not (name == start if exactly else name.startswith(start)):
                return
            group = self.by_id[number]
            if kind in {None, group.type}:
                yield group
            at += 1

    def rows(self, connection: sqlite3.Connection) -> Iterator[tuple[int, str, str, int]]:
        """Id, key, type and number of articles of what was corrected and is named somewhere."""
        for group in self.groups.values():
            if articles := group.articles(connection):
                yield group.id, group.key, group.type, articles

    def bearers(self, last: str, name: str) -> Iterator[Group]:
        """The persons who bear a last name, or are called by a name alone, both folded."""
        for group in self.groups.values():
            if group.type is EntityType.PERSON and (surname(group.key) == last or name in group.names):
                yield group

    def recount(
        self, connection: sqlite3.Connection, counts: Counter[int], articles: Collection[int]
    ) -> Counter[int]:
        """How many of the articles name each entity, from how many name each stored one.

        Args:
            connection: to the store.
            counts: by id of the stored entity.
            articles: which these are, by signed id.
        """
        if not self:
            return counts
        kept = Counter({entity: count for entity, count in counts.items() if entity not in self.shadow})
        met = {self.shadow[entity]: count for entity, count in counts.items() if entity in self.shadow}
        some = frozenset(articles)
        for article in some.intersection(self.added):
            met.update((group.id, 0) for group in self.added[article] if group.id not in met)
        for number, count in met.items():
            if (group := self.by_id.get(number or 0)) is not None:
                now = count if group.plain else len(some.intersection(group.counted(connection)))
                if now:
                    kept[group.id] = now
        return kept


UNCORRECTED: Final = Overlay()
"""The store as it is."""
