"""The query language: typed text to a tree. Every input gives a valid tree, in linear time.

In order of binding: fields and quotes, ``NEAR``, ``NOT`` and ``-``, ``AND`` (or nothing) between clauses,
``OR``. Plain words side by side at the top make a loose ``And``: some of them may do when no article has
all. Anything with an operator between is strict.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from reader.model.article import Span
from reader.model.query import (
    And,
    Everything,
    Exactly,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Word,
)
from reader.search.faults import Faults
from reader.search.fields import FIELD_NAMES, FieldName
from reader.search.leaves import MAX_DISTANCE, Leaves, is_searchable
from reader.search.lexer import Kind, Token, tokens
from reader.search.loose import is_plain

MAX_CHARACTERS: Final = 500
MAX_CLAUSES: Final = 40
MAX_DEPTH: Final = 10
DEFAULT_NEAR: Final = 10

_OPERATORS = (Kind.AND, Kind.OR, Kind.NEAR)
_END = (None, Kind.CLOSE)
_Placeable = Word | Phrase | Prefix | Fuzzy | Exactly


def parse(text: str, *, today: date, final: bool) -> Query:
    """Read a typed query.

    Args:
        text: anything at all; spans in the result are code points of it.
        today: what ``yesterday`` and ``newer:30d`` count from.
        final: the user is done typing. Before that, the last word is the beginning of a word and an
            unfinished piece at the end is no fault.

    Returns:
        A query whose tree can be searched whatever its faults.
    """
    faults = Faults(text, final=final)
    read = text
    if len(text) > MAX_CHARACTERS:
        cut = max(text.rfind(" ", 0, MAX_CHARACTERS + 1), 0) or MAX_CHARACTERS
        read = text[:cut]
        faults.insist((cut, len(text)), f"only the first {MAX_CHARACTERS} characters were read", "shorten it")
    found, begun = _without_a_lone_letter(list(tokens(read)), faults)
    parser = _Parser(_balanced(_meaningful(found), len(read), faults), Leaves(text, today, faults), faults)
    root = parser.whole()
    if root is None:
        root = Everything()
        if found and not begun and not faults.in_order():
            faults.add((found[0].at[0], found[-1].at[1]), "there is no letter or digit to search for")
    return Query(text, root, faults.in_order())


def _without_a_lone_letter(found: list[Token], faults: Faults) -> tuple[list[Token], bool]:
    """The tokens without one letter that is being typed, and whether there was one.

    It begins too many words to be looked for, and as a word it would find next to nothing: the answer to what
    stands before it goes on. A sign of a script without small letters may be a whole word, and stays.
    """
    if not found or (len(found) > 1 and found[-2].kind is Kind.FIELD):
        return found, False
    last = found[-1]
    letter = last.kind is Kind.PIECE and not last.quoted and len(last.text) == 1
    if letter and unicodedata.category(last.text) in {"Ll", "Lu"} and faults.is_unfinished(last.at):
        faults.end_before(last.at)
        return found[:-1], True
    return found, False


def _meaningful(found: Sequence[Token]) -> list[Token]:
    """The tokens without lone dashes and other stray signs."""
    return [
        token
        for before, token in zip([None, *found], found, strict=False)
        if token.kind is not Kind.PIECE
        or token.quoted
        or token.text == "*"
        or is_searchable(token.text)
        or (before is not None and before.kind is Kind.FIELD)
    ]


def _balanced(found: Sequence[Token], end: int, faults: Faults) -> list[Token]:
    """The tokens with every parenthesis closed, none without its partner, none too deep."""
    kept: list[Token] = []
    opened: list[Token] = []
    for token in found:
        if token.kind is Kind.OPEN:
            opened.append(token)
            if len(opened) > MAX_DEPTH:
                if len(opened) == MAX_DEPTH + 1:
                    faults.insist(token.at, f"parentheses more than {MAX_DEPTH} deep were ignored")
                continue
        elif token.kind is Kind.CLOSE:
            if not opened:
                faults.add(token.at, "this ) has no ( before it", "it was ignored")
                continue
            opened.pop()
            if len(opened) >= MAX_DEPTH:
                continue
        kept.append(token)
    if opened and faults.final:
        faults.add(opened[-1].at, "this ( is not closed", "it was read to the end: add )")
    kept += [Token(Kind.CLOSE, (end, end))] * min(len(opened), MAX_DEPTH)
    return kept


class _Parser:
    """Recursive descent over balanced tokens; recursion ends at ``MAX_DEPTH`` parentheses."""

    def __init__(self, found: Sequence[Token], leaves: Leaves, faults: Faults) -> None:
        self._tokens = found
        self._leaves = leaves
        self._faults = faults
        self._next = 0
        self._clauses = 0
        self._left_out: Span | None = None

    def whole(self) -> Node | None:
        """The tree of all tokens; ``None`` when nothing in them can be searched."""
        root = self._either(None, top=True)
        if self._left_out is not None:
            message = f"only the first {MAX_CLAUSES} words and clauses were searched"
            self._faults.insist(self._left_out, message, "leave some out")
        return root

    def _peek(self) -> Kind | None:
        return self._tokens[self._next].kind if self._next < len(self._tokens) else None

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _either(self, field: FieldName | None, *, top: bool = False) -> Node | None:
        """Clauses with OR between them, up to a closing parenthesis."""
        clauses, strict = self._all(field)
        grouped = any(isinstance(clause, And) and any(map(is_plain, clause.children)) for clause in clauses)
        if top and not strict and not grouped and self._peek() is None:
            return _conjunction(_loosened(clauses))
        parts = [_conjunction(clauses)]
        while self._peek() is Kind.OR:
            self._operator()
            clauses, _ = self._all(field)
            parts.append(_conjunction(clauses))
        return _disjunction([part for part in parts if part is not None])

    def _all(self, field: FieldName | None) -> tuple[list[Node], bool]:
        """Clauses side by side or with AND between them, and whether there was an AND."""
        clauses: list[Node] = []
        strict = False
        while self._peek() not in (*_END, Kind.OR):
            if self._peek() in (Kind.AND, Kind.NEAR):
                strict |= self._operator()
            elif (clause := self._signed(field)) is not None:
                clauses.append(clause)
        return clauses, strict

    def _operator(self) -> bool:
        """Step over AND, OR or NEAR; whether there is something on both sides of it."""
        before = self._tokens[self._next - 1].kind if self._next else None
        token = self._take()
        if before in (None, Kind.OPEN, Kind.NOT, *_OPERATORS) or self._peek() in _END + _OPERATORS:
            if self._peek() not in _OPERATORS:  # of several in a row, the last is told
                self._faults.add(
                    token.at,
                    f"{token.text} wants something on both sides",
                    "to search for the word, quote it",
                )
            return False
        return True

    def _signed(self, field: FieldName | None) -> Node | None:
        """A clause with any number of NOT before it."""
        start = self._tokens[self._next].at[0]
        negative = False
        while self._peek() is Kind.NOT:
            token = self._take()
            negative = not negative
            if self._peek() in _END + _OPERATORS:
                self._faults.add(token.at, f"{token.text} wants something after it", "it was ignored")
                return None
        clause = self._near(field)
        if clause is None or not negative:
            return clause
        if isinstance(clause, Not):
            return clause.child
        return Not(clause, (start, clause.at[1]))

    def _near(self, field: FieldName | None) -> Node | None:
        """Clauses with NEAR between them: each pair of neighbours is near."""
        last = self._primary(field)
        found: list[Node] = [] if last is None else [last]
        while self._peek() is Kind.NEAR:
            near = self._tokens[self._next]
            if not self._operator():
                continue
            right = None if self._peek() is Kind.NOT else self._primary(field)
            pair = self._pair(last, right, near)
            if pair is None:
                found += [] if right is None else [right]
            elif found[-1] is last:
                found[-1] = pair
            else:  # a NEAR b NEAR c: b counts twice
                self._clauses += 1
                found.append(pair)
            last = right
        return _conjunction(found)

    def _pair(self, left: Node | None, right: Node | None, near: Token) -> Near | None:
        if not isinstance(left, _Placeable) or not isinstance(right, _Placeable):
            self._faults.add(near.at, f"{near.text} wants a word or a phrase on both sides", "read as AND")
            return None
        if left.field != right.field and None not in {left.field, right.field}:
            self._faults.add(near.at, f"{near.text} wants both sides in the same field", "read as AND")
            return None
        field = left.field or right.field
        distance = near.number if near.number >= 0 else DEFAULT_NEAR
        if distance > MAX_DISTANCE:
            self._faults.insist(near.at, f"NEAR/{MAX_DISTANCE} is the farthest", "it was searched")
        return Near(
            replace(left, field=field),
            replace(right, field=field),
            min(max(distance, 1), MAX_DISTANCE),
            (left.at[0], right.at[1]),
        )

    def _primary(self, field: FieldName | None) -> Node | None:
        """A group, a field with its value or group, or a piece."""
        token = self._take()
        start = token.at[0]
        if token.kind is Kind.FIELD:
            field = FIELD_NAMES[token.text]
            if self._peek() not in (Kind.PIECE, Kind.OPEN):
                self._leaves.missing(field, token.at)
                return None
            token = self._take()
        if token.kind is Kind.OPEN:
            node = self._either(field)
            self._take()
            return node
        self._clauses += 1
        at = (start, token.at[1])
        if self._clauses > MAX_CLAUSES:
            self._left_out = (self._left_out[0] if self._left_out else start, at[1])
            return None
        return self._leaves.clause(token, field, at)


def _hull(nodes: Sequence[Node]) -> Span:
    return min(node.at[0] for node in nodes), max(node.at[1] for node in nodes)


def _loosened(clauses: list[Node]) -> list[Node]:
    """The plain words among the clauses as one loose ``And``, where the first of them stood."""
    words = [node for node in clauses if is_plain(node)]
    if len(words) < 2:
        return clauses
    group = And(tuple(words), loose=True, at=_hull(words))
    return [group if node is words[0] else node for node in clauses if node not in words[1:]]


def _conjunction(clauses: Sequence[Node]) -> Node | None:
    flat: list[Node] = []
    for node in clauses:
        flat += node.children if isinstance(node, And) and not node.loose else [node]
    telling = [node for node in flat if not isinstance(node, Everything)]
    if len(telling) < 2:
        return telling[0] if telling else flat[0] if flat else None
    return And(tuple(telling), at=_hull(telling))


def _disjunction(clauses: Sequence[Node]) -> Node | None:
    flat: list[Node] = []
    for node in clauses:
        flat += node.children if isinstance(node, Or) else [node]
    everything = [node for node in flat if isinstance(node, Everything)]
    if len(flat) < 2 or everything:
        return everything[0] if everything else flat[0] if flat else None
    return Or(tuple(flat), at=_hull(flat))
