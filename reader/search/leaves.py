"""Reads one clause of a query: a word, a phrase, or a field with its value."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from reader.model.article import Span
from reader.model.query import (
    DateRange,
    Everything,
    Exactly,
    Field,
    Flag,
    Fuzzy,
    Named,
    Node,
    Phrase,
    Prefix,
    Value,
    Word,
)
from reader.search.analysis import WORD, forms
from reader.search.faults import Faults
from reader.search.fields import FIELD_NAMES, Asks, FieldName, nearest
from reader.search.lexer import Token, trimmed
from reader.text.when import asked

MAX_WORD: Final = 64
MIN_PREFIX: Final = 2
MAX_EDITS: Final = 2
MAX_DISTANCE: Final = 100

_FUZZY = re.compile(r"([^~*]+)~(\d*)")
_PREFIX = re.compile(r"([^~*]+)\*+")
_UNKNOWN_FIELD = re.compile(r"([a-z]{2,20}):(?!//)\S")


def is_searchable(text: str) -> bool:
    """Whether there is a word in it."""
    return WORD.search(text) is not None and bool(forms(text))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


class Leaves:
    """Makes tree leaves of tokens; what cannot be read becomes a fault and ``None``."""

    def __init__(self, text: str, today: date, faults: Faults) -> None:
        self._text = text
        self._today = today
        self._faults = faults

    def clause(self, token: Token, field: FieldName | None, at: Span) -> Node | None:
        """The clause that a piece makes, after a field's name or without one.

        Args:
            token: the piece.
            field: the field before it.
            at: the place of the whole clause.
        """
        if field is None or field.asks is Asks.WORDS:
            return self._words(token, field.part if field else None, at)
        value = token.text.strip()
        if not value or (field.asks is Asks.NAME and not is_searchable(value)):
            self.missing(field, at)
            return None
        match field.asks:
            case Asks.VALUE:
                return Value(field.part or Field.TAG, value, at)
            case Asks.NAME:
                return Named(field.entity, value, at)
            case Asks.FLAG:
                return self._flag(field, value, at)
            case _:
                return self._date(field, value, at)

    def missing(self, field: FieldName, at: Span) -> None:
        """A field's name with nothing after it."""
        self._faults.add(at, f"{field.name}: has nothing after it", f"it wants {field.wants}")

    def _words(self, token: Token, part: Field | None, at: Span) -> Node | None:
        text = token.text.strip()
        if text == "*" and not token.quoted and not token.exact and part is None:
            return Everything(at)
        if not is_searchable(text):
            self._faults.add(at, "there is no letter or digit to search for", "put words between the quotes")
            return None
        if max(map(len, text.split())) > MAX_WORD:
            self._faults.insist(at, f"a word of more than {MAX_WORD} characters was left out", "shorten it")
            return None
        if token.quoted:
            return self._quoted(token, part, at)
        if token.exact:
            return Exactly(text, part, at)
        return self._bare(text, part, at)

    def _quoted(self, token: Token, part: Field | None, at: Span) -> Node:
        text = token.text.strip()
        if not token.closed:
            if self._faults.is_unfinished(at):
                return self._half_quoted(token, part, at)
            self._faults.add(at, "the closing quote is missing", 'it was read to the end: add "')
        if token.exact:
            return Exactly(text, part, at)
        slop = max(token.number, 0)
        if slop > MAX_DISTANCE:
            self._faults.insist(
                at, f"words can be at most {MAX_DISTANCE} apart", f"~{MAX_DISTANCE} was searched"
            )
        return Phrase(text, part, min(slop, MAX_DISTANCE), at)

    def _half_quoted(self, token: Token, part: Field | None, at: Span) -> Node:
        """A phrase that is being typed: its complete words, or the one word that is begun."""
        complete, _, begun = token.text.rpartition(" ")
        if is_searchable(complete):
            return Exactly(complete, part, at) if token.exact else Phrase(complete, part, at=at)
        if token.exact:
            return Exactly(begun.strip(), part, at)
        if begun.isalnum():
            return self._begun(begun, part, at)
        return Phrase(token.text.strip(), part, at=at)

    def _bare(self, text: str, part: Field | None, at: Span) -> Node:
        if (fuzzy := _FUZZY.fullmatch(text)) and is_searchable(fuzzy[1]):
            return self._fuzzy(fuzzy[1], fuzzy[2], part, at)
        if prefix := _PREFIX.fullmatch(text):
            if _letters(prefix[1]) >= MIN_PREFIX:
                return Prefix(prefix[1], part, at)
            self._faults.add(
                at, f"{MIN_PREFIX} letters are needed before *", f"the word {prefix[1]} was searched"
            )
            return Word(trimmed(prefix[1]), part, at)
        if "*" in text:
            self._faults.add(at, "* counts only at the end of a word", "write it as in diplom*")
        elif part is None and (unknown := _UNKNOWN_FIELD.match(text)):
            self._unknown_field(unknown[1], at)
        elif self._faults.is_unfinished(at) and self._text.endswith(text):
            return self._begun(text, part, at)
        return Word(text, part, at)

    def _begun(self, text: str, part: Field | None, at: Span) -> Word | Prefix:
        """The word that is being typed; one letter alone would begin too many, ``U.S.`` is complete."""
        begun = (
            _letters(text) >= MIN_PREFIX and "~" not in text and unicodedata.category(text[-1])[0] in "LMN"
        )
        return Prefix(text, part, at, begun=True) if begun else Word(text, part, at)

    def _fuzzy(self, text: str, number: str, part: Field | None, at: Span) -> Word | Fuzzy:
        edits = int(number or 1)
        if edits == 0:
            return Word(trimmed(text), part, at)
        if edits > MAX_EDITS:
            self._faults.insist(at, f"~{MAX_EDITS} is the most", f"{text}~{MAX_EDITS} was searched")
        return Fuzzy(text, min(edits, MAX_EDITS), part, at)

    def _unknown_field(self, name: str, at: Span) -> None:
        near = nearest(name, FIELD_NAMES)
        hint = f"did you mean {near}: ?" if near else "fields are title: body: person: place: date: and more"
        self._faults.add(at, f"{name}: is not a field, so it was searched as text", hint)

    def _flag(self, field: FieldName, value: str, at: Span) -> Flag | None:
        for flag in field.flags:
            if flag.value == value.lower():
                return Flag(flag, at)
        near = nearest(value, field.flags)
        hint = f"did you mean {field.name}:{near} ?" if near else ""
        self._faults.add(at, f"{field.name}: wants {field.wants}, not {value}", hint)
        return None

    def _date(self, field: FieldName, value: str, at: Span) -> DateRange | None:
        found = self._range(field, value, at)
        while found is None and self._faults.is_unfinished(at) and value:
            value = value[:-1]  # 2024-0 is 2024 so far
            found = self._range(field, value, at)
        if found is None:
            self._faults.add(at, f"{field.name}: wants {field.wants}", f"{value} was left out")
        return found

    def _range(self, field: FieldName, value: str, at: Span) -> DateRange | None:
        span = asked(field.name, value, self._today)
        return None if span is None else DateRange(*span, at)
