"""The parts of a parsed template."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Literal:
    """A text or a number that stands in the template."""

    value: str | int


@dataclass(frozen=True, slots=True)
class Name:
    """``excerpt.quote``."""

    parts: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Filtered:
    """``value|name(arguments)``."""

    value: Expression
    name: str
    arguments: tuple[Expression, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Not:
    """``not value``."""

    value: Expression


@dataclass(frozen=True, slots=True)
class Either:
    """``left and right`` or ``left or right``: like Python's, one of the two values."""

    both: bool
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Equal:
    """``left == right`` or ``left != right``."""

    equal: bool
    left: Expression
    right: Expression


Expression = Literal | Name | Filtered | Not | Either | Equal


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in the document as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Output:
    """``{{ value }}``."""

    value: Expression
    line: int


@dataclass(frozen=True, slots=True)
class For:
    """``{% for name in values %}``."""

    name: str
    values: Expression
    body: tuple[Node, ...]
    otherwise: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class If:
    """``{% if %}``: the first branch whose condition holds; the last one may have ``None`` for ``else``."""

    branches: tuple[tuple[Expression | None, tuple[Node, ...]], ...]


Node = Text | Output | For | If
