"""Templates parsed: recursive descent over the pieces and over the words of a tag."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.exports.template.filters import FILTERS
from reader.exports.template.lexing import Piece, pieces, words, wrong
from reader.exports.template.nearest import nearest
from reader.exports.template.nodes import (
    Either,
    Equal,
    Expression,
    Filtered,
    For,
    If,
    Literal,
    Name,
    Node,
    Not,
    Output,
    Text,
)

_DEEPEST: Final = 30  # blocks within blocks, and brackets within brackets
_KEYWORDS: Final = frozenset(("and", "or", "not", "in", "if", "elif", "else", "endif", "for", "endfor"))


def parse(template: str) -> tuple[Node, ...]:
    """A template's nodes.

    Raises:
        ConfigError: for the first thing that is wrong, with its line.
    """
    source = _Source(pieces(template))
    nodes, end = _body(source, (), 0)
    assert end is None
    return nodes


class _Source:
    """The pieces one after another."""

    def __init__(self, found: Iterator[Piece]) -> None:
        self._found = found
        self.line = 1

    def next(self) -> Piece | None:
        piece = next(self._found, None)
        self.line = piece.line if piece else self.line
        return piece


def _body(source: _Source, ends: tuple[str, ...], depth: int) -> tuple[tuple[Node, ...], _Tag | None]:
    """Nodes up to a block that begins with one of ``ends``, and that block."""
    if depth > _DEEPEST:
        raise wrong(source.line, f"blocks stand more than {_DEEPEST} deep in each other")
    nodes: list[Node] = []
    opened = source.line
    while piece := source.next():
        if piece.kind == "text":
            if piece.text:
                nodes.append(Text(piece.text))
            continue
        tag = _Tag(piece)
        if piece.kind == "{":
            nodes.append(Output(tag.whole(), piece.line))
            continue
        word = tag.take()
        if word in ends:
            return tuple(nodes), tag
        if word == "for":
            nodes.append(_for(source, tag, depth))
        elif word == "if":
            nodes.append(_if(source, tag, depth))
        else:
            expected = (
                f"{' or '.join(ends)} ends the block of line {opened}" if ends else "for and if begin blocks"
            )
            raise wrong(piece.line, f"{word or 'an empty block'} cannot stand here", expected)
    if ends:
        raise wrong(opened, f"the block is not closed by {ends[-1]}")
    return tuple(nodes), None


def _for(source: _Source, tag: _Tag, depth: int) -> For:
    name = tag.name()
    tag.expect("in")
    values = tag.whole()
    body, end = _body(source, ("else", "endfor"), depth + 1)
    otherwise: tuple[Node, ...] = ()
    if end is not None and end.word == "else":
        end.done()
        otherwise, end = _body(source, ("endfor",), depth + 1)
    assert end is not None
    end.done()
    return For(name, values, body, otherwise, tag.line)


def _if(source: _Source, tag: _Tag, depth: int) -> If:
    branches: list[tuple[Expression | None, tuple[Node, ...]]] = []
    condition: Expression | None = tag.whole()
    while True:
        ends = ("endif",) if condition is None else ("elif", "else", "endif")
        body, end = _body(source, ends, depth + 1)
        branches.append((condition, body))
        assert end is not None
        if end.word == "endif":
            end.done()
            return If(tuple(branches))
        condition = end.whole() if end.word == "elif" else None
        if condition is None:
            end.done()


class _Tag:
    """The words of one tag, read from left to right."""

    def __init__(self, piece: Piece) -> None:
        self.line = piece.line
        self.word = ""  # the one that was taken last
        self._words = words(piece)
        self._depth = 0

    def peek(self) -> str:
        return self._words[0] if self._words else ""

    def take(self) -> str:
        self.word = self._words.pop(0) if self._words else ""
        return self.word

    def expect(self, word: str) -> None:
        if self.take() != word:
            raise wrong(
                self.line,
                f"{word!r} is missing before {self.word!r}" if self.word else f"{word!r} is missing",
            )

    def done(self) -> None:
        if self._words:
            raise wrong(self.line, f"{self._words[0]!r} is too much")

    def name(self) -> str:
        word = self.take()
        if not word.isidentifier() or word in _KEYWORDS:
            raise wrong(self.line, f"a name is missing before {word!r}" if word else "a name is missing")
        return word

    def whole(self) -> Expression:
        """All that is left, as one expression."""
        found = self._or()
        self.done()
        return found

    def _or(self) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise wrong(self.line, f"brackets stand more than {_DEEPEST} deep in each other")
        left = self._and()
        while self.peek() == "or":
            self.take()
            left = Either(both=False, left=left, right=self._and())
        self._depth -= 1
        return left

    def _and(self) -> Expression:
        left = self._not()
        while self.peek() == "and":
            self.take()
            left = Either(both=True, left=left, right=self._not())
        return left

    def _not(self) -> Expression:
        negated = False
        while self.peek() == "not":
            self.take()
            negated = not negated
        value = self._comparison()
        return Not(value) if negated else value

    def _comparison(self) -> Expression:
        left = self._filtered()
        if self.peek() in ("==", "!="):
            equal = self.take() == "=="
            return Equal(equal=equal, left=left, right=self._filtered())
        return left

    def _filtered(self) -> Expression:
        value = self._primary()
        while self.peek() == "|":
            self.take()
            name = self.name()
            if name not in FILTERS:
                raise wrong(self.line, f"there is no filter {name!r}", nearest(name, FILTERS))
            value = Filtered(value, name, self._arguments(), self.line)
        return value

    def _arguments(self) -> tuple[Expression, ...]:
        if self.peek() != "(":
            return ()
        self.take()
        found: list[Expression] = []
        while self.peek() != ")":
            found.append(self._or())
            if self.peek() != ")":
                self.expect(",")
        self.take()
        return tuple(found)

    def _primary(self) -> Expression:
        word = self.peek()
        if word == "(":
            self.take()
            found = self._or()
            self.expect(")")
            return found
        if word[:1] in ("'", '"'):
            return Literal(self.take()[1:-1])
        if word.isdecimal():
            return Literal(int(self.take()))
        parts = [self.name()]
        while self.peek() == ".":
            self.take()
            parts.append(self.name())
        return Name(tuple(parts), self.line)
