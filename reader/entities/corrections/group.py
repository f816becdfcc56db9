"""One entity as the user has corrected it, over the whole library."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.entities.posting import Posting, folded_name
from reader.model.entity import EntityType


@dataclass(slots=True)
class Use:
    """How many articles call an entity by a name, and by it as the canonical one.

    Attributes:
        folded: the name, folded as the type has it for which it was counted.
        any_number: whether that was the type of nationalities, whose singular and plural are one name to the store.
        rows: ids of the store's rows that it is made of.
    """

    folded: str
    surface: str
    articles: int = 0
    canonical: int = 0
    any_number: bool = False
    rows: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Group:
    """One entity as corrected.

    Attributes:
        id: negative.
        canonical: what the user calls it; ``""`` where it goes by what most articles call it.
        members: ids of the store's entities that it is made of, with the number of their articles.
        without: articles, by signed id, whose count of the members does not hold, as the store has them.
        added: articles counted anew.
        names: by folded name.
    """

    id: int
    key: str
    canonical: str = ""
    members: dict[int, int] = field(default_factory=dict)
    without: dict[int, list[Posting]] = field(default_factory=dict)
    added: dict[int, Posting] = field(default_factory=dict)
    names: dict[str, Use] = field(default_factory=dict)
    appearances: dict[int, int] | None = None

    @property
    def type(self) -> EntityType:
        """Its type, with which its key begins."""
        return EntityType(self.key.replace("?", ":").partition(":")[0])

    @property
    def plain(self) -> bool:
        """Whether it counts what its only member counts."""
        return len(self.members) == 1 and not self.without and not self.added

    @property
    def called(self) -> str:
        """What it is called: as the user says, else as most articles have it."""
        best = max(self.names.values(), key=lambda use: (use.canonical, use.articles), default=Use("", ""))
        return self.canonical or best.surface

    def counted(self, connection: sqlite3.Connection) -> Mapping[int, int]:
        """How often each article names it, by signed id."""
        if self.appearances is None:
            counts = Counter[int]()
            for member in self.members:
                rows = connection.execute("SELECT article, count FROM appearance WHERE entity = ?", (member,))
                for article, count in rows:
                    counts[article] += count
            for article, postings in self.without.items():
                counts[article] -= sum(posting.count for posting in postings)
            for article, posting in self.added.items():
                counts[article] += posting.count
            self.appearances = {article: count for article, count in counts.items() if count > 0}
        return self.appearances

    def articles(self, connection: sqlite3.Connection) -> int:
        """In how many articles it is named."""
        return next(iter(self.members.values())) if self.plain else len(self.counted(connection))

    def calling(self, connection: sqlite3.Connection, use: Use) -> set[int]:
        """The articles, by signed id, that call it by a name which is in none of them the canonical one."""
        rows = connection.execute(
            "SELECT article FROM called WHERE name IN (SELECT value FROM json_each(?))",
            (json.dumps(use.rows),),
        )
        found = {article for (article,) in rows if article not in self.without}
        return found | {article for article, posting in self.added.items() if use.folded in posting.names}

    def add(self, kind: EntityType, folded: str, surface: str, articles: int, canonical: int) -> Use:
        """Count a name in or, with negative numbers, out.

        Args:
            kind: of the entity for which the name was folded and counted.
            folded: the name, folded as that type has it.
            surface: the name as it is written.
            articles: that call it so.
            canonical: of these, those that have it for the canonical name.
        """
        if self.type is EntityType.NORP:
            folded = folded_name(self.type, surface)
        use = self.names.setdefault(folded, Use(folded, surface))
        use.articles += articles
        use.canonical += canonical
        use.any_number = use.any_number or kind is EntityType.NORP
        return use
