"""Cuts a typed query into tokens, each with its place in the text. Linear, and never fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from reader.model.article import Span
from reader.search.fields import FIELD_NAMES

QUOTES: Final = '"“”„‟«»＂'
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_SPACE = re.compile(r"\s+")
_INNER = r'(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea](?![\u05d0-\u05ea]))'  # gershayim of a Hebrew abbreviation
_QUOTED = re.compile(rf"[{QUOTES}]((?:[^{QUOTES}]|{_INNER})*)([{QUOTES}])?")
_BARE = re.compile(rf"(?:[^\s(){QUOTES}]|{_INNER})+")
_FIELD = re.compile(r"([A-Za-z]{1,20}):(?!//)")
_NEAR = re.compile(r"NEAR(?:/(\d{1,9}))?")
_SLOP = re.compile(r"~(\d{0,9})")
_AFTER = ",;:!?…"
_OPERATOR_WORDS = {"AND", "OR", "NOT"}


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()  # NOT, or - before a piece
    NEAR = auto()
    FIELD = auto()
    PIECE = auto()


class Token(NamedTuple):
    """One token.

    Attributes:
        text: the name of a field in small letters, or a piece without its quotes, ``=`` and ``~5``.
        quoted, exact: a piece in quotes, a piece after ``=``.
        closed: the closing quote is there.
        number: the distance of ``NEAR/5`` or ``"a b"~5``, -1 when none is given.
    """

    kind: Kind
    at: Span
    text: str = ""
    quoted: bool = False
    exact: bool = False
    closed: bool = True
    number: int = -1


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a query in order; white space and stray commas lie between them."""
    text = _UNSEEN.sub(" ", text)
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        token, at = _token(text, at)
        if token is None:
            continue
        yield token
        if token.kind is Kind.FIELD and at < len(text) and text[at] != "(" and not text[at].isspace():
            value, at = _piece(text, at)
            if value is not None:
                yield value


def _token(text: str, at: int) -> tuple[Token | None, int]:
    """The token that begins at ``at``, if one does, and where to go on."""
    if text[at] in "()":
        return Token(Kind.OPEN if text[at] == "(" else Kind.CLOSE, (at, at + 1)), at + 1
    if text[at] == "-" and at + 1 < len(text) and text[at + 1] not in "-)" and not text[at + 1].isspace():
        return Token(Kind.NOT, (at, at + 1), "-"), at + 1
    if (field := _FIELD.match(text, at)) and _is_field(field[1], text[field.end() : field.end() + 1]):
        return Token(Kind.FIELD, field.span(), field[1].lower()), field.end()
    return _operator(text, at) or _piece(text, at)


def _is_field(name: str, following: str) -> bool:
    """``Title: a headline`` is prose, ``title: word`` and ``Title:word`` are fields."""
    return name.lower() in FIELD_NAMES and (name.islower() or bool(following.strip()))


def _operator(text: str, at: int) -> tuple[Token, int] | None:
    bare = _BARE.match(text, at)
    if bare is None:
        return None
    if bare[0] in _OPERATOR_WORDS:
        return Token(Kind[bare[0]], bare.span(), bare[0]), bare.end()
    if near := _NEAR.fullmatch(bare[0]):
        return Token(Kind.NEAR, bare.span(), bare[0], number=int(near[1] or -1)), bare.end()
    return None


def _piece(text: str, start: int) -> tuple[Token | None, int]:
    """A quoted or a bare piece, which may stand after ``=``."""
    exact = text.startswith("=", start)
    at = start + exact
    if quoted := _QUOTED.match(text, at):
        closed, end, number = bool(quoted[2]), quoted.end(), -1
        if closed and (slop := _SLOP.match(text, end)):
            end, number = slop.end(), int(slop[1] or -1)
        words = " ".join(quoted[1].split())
        if not closed and quoted[1][-1:].isspace():
            words += " "  # its last word is complete
        token = Token(Kind.PIECE, (start, end), words, quoted=True, exact=exact, closed=closed, number=number)
        return token, end
    bare = _BARE.match(text, at)
    if bare is None:  # "=" alone
        return None, max(at, start + 1)
    return Token(Kind.PIECE, (start, bare.end()), trimmed(bare[0]), exact=exact), bare.end()


def trimmed(word: str) -> str:
    """A word without the punctuation after it, unless that makes it an operator (``AND,`` is a word)."""
    bare = word.rstrip(_AFTER)
    return word if not bare or bare in _OPERATOR_WORDS or _NEAR.fullmatch(bare) else bare
