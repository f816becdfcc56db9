"""What a query for excerpts asks for: clauses, and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final


class Part(Enum):
    """Where the value of a clause is looked for: as part of a text, or (tag, dossier) as a whole."""

    ANYWHERE = auto()  # in the quotation, the note, the title, the byline or the publisher
    NOTE = auto()
    TITLE = auto()
    BYLINE = auto()
    PUBLISHER = auto()
    TAG = auto()
    DOSSIER = auto()  # by its id
    NOTED = auto()  # there is a note at all; without a value


class Day(Enum):
    """A day that an excerpt has."""

    DATED = auto()  # that of its article, as it is cited
    KEPT = auto()  # when it was kept, where the user is


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing asked for."""

    part: Part
    value: str = ""


@dataclass(frozen=True, slots=True)
class Within:
    """Those whose day may lie between two days, both included; ``None`` is open."""

    day: Day
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Not:
    """What does not hold."""

    child: Node


@dataclass(frozen=True, slots=True)
class All:
    """What holds altogether; nothing at all asks for nothing, so every excerpt answers."""

    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Of which at least one holds."""

    children: tuple[Node, ...]


Node = Clause | Within | Not | All | Either


@dataclass(frozen=True, slots=True)
class ExcerptFilter:
    """Which excerpts.

    Attributes:
        wanted: what an excerpt must answer.
        dossiers: ids of those in which it must lie; the first gives the order of a dossier.
    """

    wanted: Node = All()
    dossiers: tuple[str, ...] = ()


EVERY_EXCERPT: Final = ExcerptFilter()
