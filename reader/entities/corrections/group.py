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
    """How many articles call an entity by a name, and by it as the canonical one."""

    surface: str
    articles: int = 0
    canonical: int = 0


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
        best = max(self.names.values(), key=lambda use: (use.canonical, use.articles), default=Use(""))
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

    def calling(self, connection: sqlite3.Connection, surface: str) -> set[int]:
        """The articles, by signed id, that call it by a name which is in none of them the canonical one."""
        rows = connection.execute(
            "SELECT article FROM called JOIN name ON name.id = called.name"
            " WHERE entity IN (SELECT value FROM json_each(?)) AND folded = ?",
            (json.dumps(list(self.members)), folded_name(self.type, surface)),
        )
        found = {article for (article,) in rows if article not in self.without}
        folded = folded_name(self.type, surface)
        return found | {article for article, posting in self.added.items() if folded in posting.names}

    def add(self, folded: str, surface: str, articles: int, canonical: int) -> None:
        """Count a name in or, with negative numbers, out."""
        use = self.names.setdefault(folded, Use(surface))
        use.articles += articles
        use.canonical += canonical
