"""A parsed template filled with values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TextIO

from reader.errors import ConfigError
from reader.exports.template.filters import FILTERS, FilterError, Raw, Value, as_text
from reader.exports.template.lexing import wrong
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
    Text,
)
from reader.exports.template.parsing import parse

_MOST_STEPS: Final = 20_000_000  # a template over 50,000 excerpts takes one or two; it ends within a minute


@dataclass(frozen=True, slots=True)
class Loop:
    """``loop`` within a ``for``: ``index`` counts from 1."""

    index: int
    first: bool
    last: bool


class Template:
    """A template, ready to be filled.

    Args:
        source: its text.

    Raises:
        ConfigError: when it is wrong; the message names the line.
    """

    def __init__(self, source: str) -> None:
        self._nodes = parse(source)

    def render(self, values: Mapping[str, Value], out: TextIO, escape: Callable[[str], str]) -> None:
        """Write the document.

        Args:
            values: text, numbers, sequences and dataclasses, by name.
            out: where to.
            escape: makes a text inert in the kind of document that is written.

        Raises:
            ConfigError: for a name that is not there, a filter that does not fit, or no end.
        """
        _Run(out, escape).write(self._nodes, dict(values))


class _Run:
    """One filling of a template: where it goes, and how long it may take."""

    def __init__(self, out: TextIO, escape: Callable[[str], str]) -> None:
        self._out = out
        self._escape = escape
        self._steps = 0

    def write(self, nodes: Sequence[Node], names: Mapping[str, Value]) -> None:
        for node in nodes:
            self._steps += 1
            if self._steps > _MOST_STEPS:
                raise ConfigError("the template goes on without end", "loops stand in loops", kind="template")
            if isinstance(node, Text):
                self._out.write(node.text)
            elif isinstance(node, For):
                self._loop(node, names)
            elif isinstance(node, If):
                self._choose(node, names)
            else:
                value = self._value(node.value, names)
                try:
                    text = as_text(value)
                except FilterError as error:
                    raise wrong(node.line, str(error)) from error
                self._out.write(text if isinstance(value, Raw) else self._escape(text))

    def _loop(self, node: For, names: Mapping[str, Value]) -> None:
        values = self._value(node.values, names)
        if isinstance(values, str) or not isinstance(values, Sequence):
            raise wrong(node.line, "for goes through a list, and this is none")
        for at, value in enumerate(values):
            loop = Loop(at + 1, at == 0, at == len(values) - 1)
            self.write(node.body, {**names, node.name: value, "loop": loop})
        if not values:
            self.write(node.otherwise, names)

    def _choose(self, node: If, names: Mapping[str, Value]) -> None:
        for condition, body in node.branches:
            if condition is None or self._value(condition, names):
                self.write(body, names)
                return

    def _value(self, expression: Expression, names: Mapping[str, Value]) -> Value:
        match expression:
            case Literal(value):
                return value
            case Name():
                return _looked_up(expression, names)
            case Not(value):
                return not self._value(value, names)
            case Either(both, left, right):
                found = self._value(left, names)
                return self._value(right, names) if bool(found) == both else found
            case Equal(equal, left, right):
                return (self._value(left, names) == self._value(right, names)) == equal
            case Filtered():
                return self._filtered(expression, names)

    def _filtered(self, expression: Filtered, names: Mapping[str, Value]) -> Value:
        value = self._value(expression.value, names)
        arguments = [self._value(argument, names) for argument in expression.arguments]
        try:
            return FILTERS[expression.name](value, arguments, self._escape)
        except FilterError as error:
            raise wrong(expression.line, f"{expression.name}: {error}") from error


def _looked_up(name: Name, names: Mapping[str, Value]) -> Value:
    """The value of a dotted name: only what the program put there, never an attribute of a Python object."""
    first, *parts = name.parts
    if first not in names:
        raise wrong(name.line, f"there is no {first!r}", nearest(first, names))
    value = names[first]
    for part in parts:
        fields = getattr(type(value), "__dataclass_fields__", {})
        if part not in fields:
            raise wrong(name.line, f"there is no {part!r} in {'.'.join(name.parts)!r}", nearest(part, fields))
        value = getattr(value, part)
    return value
