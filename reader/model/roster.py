"""The entities of a library in a list, and pairs of them that probably are one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import SafeText
from reader.model.entity import EntityType


class RosterOrder(StrEnum):
    """How the entities are sorted."""

    ARTICLES = "articles"  # those that most articles name first
    RISE = "rise"  # those that are named more than before first, see ``RosterRow.rise``
    NAME = "name"


@dataclass(frozen=True, slots=True)
class RosterAsk:
    """Which entities are wanted: of one kind, with a name that has words beginning so; and in what order."""

    kind: EntityType | None = None
    text: str = ""
    order: RosterOrder = RosterOrder.ARTICLES

    @property
    def is_plain(self) -> bool:
        """Whether all entities are wanted."""
        return self.kind is None and not self.text.strip()


@dataclass(frozen=True, slots=True)
class RosterRow:
    """An entity in the list.

    Attributes:
        key: what it is found by again, see ``Entity.key``.
        articles: how many name it.
        recent: how many of the last month do; see ``RosterPart.month``.
        before: how many of the year before that month do.
        rise: how far it is named more in the last month than its year before lets one expect, by
            ``entities.rise``; negative when less.
    """

    key: str
    type: EntityType
    canonical: SafeText
    articles: int
    recent: int = 0
    before: int = 0
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class RosterPart:
    """A window of the list.

    Attributes:
        total: how many entities were asked for in all.
        month: first and last day, ISO 8601, of the last month: the thirty days that end with the newest
            article that is not dated in the future; empty without dated articles.
    """

    total: int
    rows: tuple[RosterRow, ...]
    month: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Twins:
    """Two entities that probably are one: ``one`` is the name to keep; ``reason`` says why, for the user."""

    one: RosterRow
    other: RosterRow
    reason: str
