"""The names that may stand before a colon in a query, and what each asks for."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from reader.model.entity import EntityType
from reader.model.query import Field, FlagName
from reader.text.when import A_DATE, AN_AGE


class Asks(Enum):
    """What the value after a field's name is."""

    WORDS = auto()  # words of a part of the article
    VALUE = auto()  # one value, compared whole
    FLAG = auto()  # a mark of the user's
    NAME = auto()  # an entity
    DATE = auto()  # a date, or a range of dates
    AGE = auto()


@dataclass(frozen=True, slots=True)
class FieldName:
    """A name that may stand before a colon.

    Attributes:
        part: for ``WORDS`` and ``VALUE`` the part of the article.
        entity: for ``NAME`` the type of entity, ``None`` for any.
        flags: for ``FLAG`` the values it takes.
        wants: what may follow the colon, for messages and help.
    """

    name: str
    asks: Asks
    wants: str
    part: Field | None = None
    entity: EntityType | None = None
    flags: tuple[FlagName, ...] = ()


_WORDS = 'a word or "a phrase"'

_ALL: Final = (
    FieldName("title", Asks.WORDS, _WORDS, part=Field.TITLE),
    FieldName("body", Asks.WORDS, _WORDS, part=Field.BODY),
    FieldName("publisher", Asks.WORDS, _WORDS, part=Field.PUBLISHER),
    FieldName("byline", Asks.WORDS, _WORDS, part=Field.BYLINE),
    FieldName("by", Asks.WORDS, _WORDS, part=Field.BYLINE),
    FieldName("source", Asks.WORDS, _WORDS, part=Field.SOURCE),
    FieldName("lang", Asks.VALUE, "a language code such as en or fr", part=Field.LANG),
    FieldName("tag", Asks.VALUE, "one of your tags", part=Field.TAG),
    FieldName(
        "is",
        Asks.FLAG,
        "unread, read or starred",
        flags=(FlagName.UNREAD, FlagName.READ, FlagName.STARRED),
    ),
    FieldName("has", Asks.FLAG, "excerpt or note", flags=(FlagName.EXCERPT, FlagName.NOTE)),
    FieldName("person", Asks.NAME, 'a name such as "Ban Ki-moon"', entity=EntityType.PERSON),
    FieldName("org", Asks.NAME, "the name of an organisation", entity=EntityType.ORG),
    FieldName("place", Asks.NAME, "the name of a place", entity=EntityType.PLACE),
    FieldName("group", Asks.NAME, "a nationality, religion or party", entity=EntityType.NORP),
    FieldName("event", Asks.NAME, "the name of an event", entity=EntityType.EVENT),
    FieldName("name", Asks.NAME, "any name"),
    FieldName("date", Asks.DATE, A_DATE),
    FieldName("before", Asks.DATE, A_DATE),
    FieldName("after", Asks.DATE, A_DATE),
    FieldName("newer", Asks.AGE, AN_AGE),
    FieldName("older", Asks.AGE, AN_AGE),
)

FIELD_NAMES: Final = {field.name: field for field in _ALL}
"""Every name, in the order in which they are offered. ``by`` is short for ``byline``."""


def nearest(word: str, names: Iterable[str]) -> str:
    """The name most like a mistyped word, ``""`` when none is."""
    found = difflib.get_close_matches(word.lower(), list(names), n=1, cutoff=0.6)
    return found[0] if found else ""
