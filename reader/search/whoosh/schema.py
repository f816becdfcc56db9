"""The fields of the index, in Whoosh's terms, and how the places of a word are packed.

Each article has five texts. A posting's value is its places, packed as native unsigned 32-bit integers:
the two low bits say how the word is written there (``Writing``), the rest is the place. Beside the folded
words a field holds three kinds of marked terms, which no word can be: ``written_term``, ``value_term`` and
``beginning_term``.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from enum import IntEnum
from typing import Any, Final

from whoosh import analysis, fields, formats

from reader.model.index_document import IndexDocument
from reader.model.query import Field

FORMAT: Final = 2
"""Version of everything that is stored. It names the index folder: another version is another index."""

TEXTS: Final = (Field.TITLE, Field.BODY, Field.BYLINE, Field.PUBLISHER, Field.SOURCE)
"""The fields that hold words, in the order of the length columns."""

STEMMED: Final = frozenset({Field.TITLE, Field.BODY})
WRITING_BITS: Final = 2
LAST_PLACE: Final = 2**30 - 1

_WRITTEN: Final = b"\x01"
_VALUE: Final = b"\x02"
_BEGINNING: Final = "\U0010ffff".encode()  # comes after every word, as these terms are known last
_MARKS: Final = (_WRITTEN, _VALUE, _BEGINNING)


class Writing(IntEnum):
    """How a word is written at a place, dots aside."""

    FOLDED = 0
    CAPITAL = 1  # as the folded word with a capital first letter
    CAPITALS = 2
    OTHER = 3  # with accents, signs, inner capitals: the field also holds ``written_term``


def writing(raw: str, folded: str) -> Writing:
    """How ``raw`` (``analysis.Token.raw``) writes ``folded``."""
    shown, plain = raw.replace(".", ""), folded.replace(".", "")
    if shown == plain:
        return Writing.FOLDED
    if shown == plain.capitalize():
        return Writing.CAPITAL
    if shown == plain.upper():
        return Writing.CAPITALS
    return Writing.OTHER


def written_term(raw: str) -> bytes:
    """The term that stands where a word is written just so."""
    return _WRITTEN + raw.replace(".", "").encode()


def value_term(folded: str) -> bytes:
    """The term of a whole value, for ``model.query.Value``."""
    return _VALUE + folded.encode("utf-8", "replace")


def beginning_term(start: str) -> bytes:
    """The term that stands for all words that begin so, where they are many; its postings have no places."""
    return _BEGINNING + start.encode()


def is_marked(term: bytes) -> bool:
    """Whether a term is none of a text's words."""
    return term.startswith(_MARKS)


def text_of(document: IndexDocument, field: Field) -> str:
    """The text of a field; the language is a field too, for ``Value``."""
    match field:
        case Field.TITLE:
            return document.title
        case Field.BODY:
            return document.body
        case Field.BYLINE:
            return document.byline
        case Field.PUBLISHER:
            return document.publisher
        case Field.SOURCE:
            return document.source
        case Field.LANG:
            return document.language
        case _:
            return ""


class PackedPlaces(formats.Positions):  # type: ignore[misc] # Whoosh has no types
    """Whoosh's view of a posting's value, so that its own searcher reads our index."""

    def encode(self, positions: Iterable[int]) -> bytes:
        """Pack places; how the words are written is not known here."""
        return array("I", (place << WRITING_BITS for place in positions)).tobytes()

    def decode_positions(self, packed: bytes) -> list[int]:
        """The places of a posting."""
        return [place >> WRITING_BITS for place in array("I", packed)]

    def decode_frequency(self, packed: bytes) -> int:
        """How often the word stands in the field."""
        return len(packed) // 4


def schema() -> Any:
    """The Whoosh schema. Its analyzers are never asked: ``reader.search.analysis`` cuts all texts."""
    result = fields.Schema()
    for field in (*TEXTS, Field.LANG):
        text = fields.TEXT(analyzer=analysis.SimpleAnalyzer(), phrase=True)
        text.format = PackedPlaces()
        result.add(field.value, text)
    return result
