"""A query written out as it was understood: canonical text that reads back as the same tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model.entity import EntityType
from reader.model.query import (
    And,
    Articles,
    DateRange,
    Exactly,
    Flag,
    FlagName,
    Fuzzy,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Value,
    Word,
)
from reader.text.when import written

_PLAIN_VALUE = re.compile(r"\w[\w.-]*")
_NAME_FIELDS = {
    EntityType.PERSON: "person",
    EntityType.ORG: "org",
    EntityType.PLACE: "place",
    EntityType.NORP: "group",
    EntityType.EVENT: "event",
    None: "name",
}
_HAS = {FlagName.EXCERPT, FlagName.NOTE}


def describe(query: Query) -> str:
    """The query in canonical text: dates spelled out, defaults shown; empty for one that asks everything.

    ``parse(describe(q), final=True)`` has the same tree as ``q`` up to places and to a word that is being
    typed, as long as the text keeps within the limits of the language.
    """
    return "" if query.is_empty else describe_node(query.root)


def describe_node(node: Node) -> str:
    """One node in canonical text."""
    match node:
        case And(children=children, loose=loose):
            return (" " if loose or not _needs_operator(children) else " AND ").join(map(_in_and, children))
        case Or(children=children):
            return " OR ".join(map(describe_node, children))
        case Not(child=child):
            inner = _in_not(child)
            return f"NOT {inner}" if inner.startswith("-") else f"-{inner}"
        case Near(left=left, right=right, distance=distance):
            return f"{describe_node(left)} NEAR/{distance} {describe_node(right)}"
        case _:
            return _leaf(node)


def _needs_operator(children: Sequence[Node]) -> bool:
    """Whether words would be taken for a loose group without AND between them."""
    return sum(isinstance(child, Word | Prefix | Fuzzy) and child.field is None for child in children) > 1


def _in_and(node: Node) -> str:
    return f"({describe_node(node)})" if isinstance(node, Or) else describe_node(node)


def _in_not(node: Node) -> str:
    return f"({describe_node(node)})" if isinstance(node, And | Or | Near) else describe_node(node)


def _leaf(node: Node) -> str:
    match node:
        case Word() | Exactly() | Phrase() | Prefix() | Fuzzy():
            field = "" if node.field is None else f"{node.field.value}:"
            return field + _words(node)
        case DateRange(first=first, last=last):
            return f"date:{written(first, last)}"
        case Value(field=field, value=value):
            return f"{field.value}:{_value(value)}"
        case Named(type=kind, name=name):
            return f"{_NAME_FIELDS.get(kind, 'name')}:{_value(name)}"
        case Flag(name=name):
            return f"{'has' if name in _HAS else 'is'}:{name.value}"
        case Articles(ids=ids, label=label):
            return label or f"({len(ids)} articles)"
        case _:
            return "*"


def _words(node: Word | Exactly | Phrase | Prefix | Fuzzy) -> str:
    match node:
        case Exactly(text=text):
            return f'="{text}"'
        case Phrase(text=text, slop=slop):
            return f'"{text}"' + (f"~{slop}" if slop else "")
        case Prefix(text=text):
            return f"{text}*"
        case Fuzzy(text=text, distance=distance):
            return f"{text}~" + (str(distance) if distance > 1 else "")
        case Word(text=text):
            return text


def _value(value: str) -> str:
    return value if _PLAIN_VALUE.fullmatch(value) else f'"{value}"'
