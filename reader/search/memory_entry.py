"""A document as the reference engine holds it: with the words of its fields, and where a clause is met in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader.model.index_document import IndexDocument
from reader.model.query import Exactly, Field, Fuzzy, Near, Node, Phrase, Prefix, Word
from reader.search.analysis import Token, is_stemmed, tokens
from reader.search.occurrences import Occurrence, occurrences

TEXTS: Final = (Field.TITLE, Field.BODY)
"""The fields that a clause without a field is looked for in."""


@dataclass(frozen=True)
class Entry:
    """A document with the tokens of each of its fields."""

    document: IndexDocument

    @cached_property
    def fields(self) -> Mapping[Field, Sequence[Token]]:
        """Tokens by field, for the fields that hold words."""
        document = self.document
        return {
            Field.TITLE: tokens(document.title),
            Field.BODY: tokens(document.body),
            Field.BYLINE: tokens(document.byline),
            Field.PUBLISHER: tokens(document.publisher),
            Field.SOURCE: tokens(document.source),
        }

    def value(self, part: Field) -> str:
        """The whole value of a field, as written."""
        document = self.document
        values = {
            Field.TITLE: document.title,
            Field.BYLINE: document.byline,
            Field.PUBLISHER: document.publisher,
            Field.SOURCE: document.source,
            Field.LANG: document.language,
        }
        return values.get(part, "")

    def found(self, node: Node) -> Mapping[Field, list[Occurrence]]:
        """Where a clause of words is met, by field; fields without it are not there."""
        part = node.left.field if isinstance(node, Near) else getattr(node, "field", None)
        result = {}
        for name in TEXTS if part is None else (part,):
            stemmed = name in TEXTS and is_stemmed(self.document.language)
            if isinstance(node, Word | Exactly | Phrase | Prefix | Fuzzy | Near):
                places = occurrences(node, self.fields.get(name, ()), stemmed=stemmed)
                if places:
                    result[name] = places
        return result
