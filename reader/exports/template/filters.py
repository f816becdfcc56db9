"""What a template can do with a value: ``{{ value|filter(argument) }}``."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from reader.exports.hashtags import hashtag

Escape = Callable[[str], str]
Value = object
"""Text, a number, a truth, a list, a record, or ``None``."""


class Raw(str):
    """Text that stands in the document as it is."""

    __slots__ = ()


class FilterError(Exception):
    """A filter cannot be applied so; the message says why."""


def as_text(value: Value) -> str:
    """A value as the document shows it: nothing for ``None`` and false, a list with commas."""
    if isinstance(value, str):
        return value
    if value is None or value is False:
        return ""
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Sequence):
        return ", ".join(map(as_text, value))
    raise FilterError("a record cannot be written; name one of its parts")


def _raw(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """As it is, without escapes: for what you wrote yourself, such as Markdown in notes."""
    return Raw(as_text(value))


def _quote(value: Value, _arguments: Sequence[Value], escape: Escape) -> Value:
    """As a quotation: every line begins with ``> ``, paragraphs are one empty line apart."""
    lines = [line.strip() for line in _plain(value, escape).split("\n")]
    return Raw("\n>\n".join(f"> {line}" for line in lines if line))


def _indent(value: Value, arguments: Sequence[Value], escape: Escape) -> Value:
    """Every line moved right, by 4 or ``indent(n)``."""
    blank = " " * min(_number(arguments, 4), 80)
    return Raw("\n".join(blank + line if line else line for line in _plain(value, escape).split("\n")))


def _hashtags(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """``#south-korea #cuba``: tags as notes programs know them."""
    tags = [value] if isinstance(value, str) else value
    if not isinstance(tags, Sequence):
        raise FilterError("hashtags takes a list of tags")
    return Raw(" ".join(filter(None, (hashtag(as_text(tag)) for tag in tags))))


def _join(value: Value, arguments: Sequence[Value], _escape: Escape) -> Value:
    """A list in one text, with ``, `` or ``join(text)`` between."""
    if not isinstance(value, Sequence):
        raise FilterError("join takes a list")
    separator = as_text(arguments[0]) if arguments else ", "
    return separator.join([value] if isinstance(value, str) else map(as_text, value))


def _yaml(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """For front matter: in double quotes; a list in square brackets. JSON is YAML 1.2."""
    plain = list(map(as_text, value)) if isinstance(value, list | tuple) else as_text(value)
    return Raw(json.dumps(plain, ensure_ascii=False))


def _default(value: Value, arguments: Sequence[Value], _escape: Escape) -> Value:
    """``default(text)`` where there is nothing."""
    return value or (arguments[0] if arguments else "")


def _replace(value: Value, arguments: Sequence[Value], _escape: Escape) -> Value:
    """``replace(old, new)``: every place of a text changed."""
    if len(arguments) != 2:
        raise FilterError("replace takes two texts")
    old, new = map(as_text, arguments)
    text = as_text(value)
    if len(new) > len(old) + 1000:
        raise FilterError("the new text is too long")
    return text.replace(old, new) if old else text


def _truncate(value: Value, arguments: Sequence[Value], _escape: Escape) -> Value:
    """At most 80 or ``truncate(n)`` characters, with an ellipsis when cut."""
    text, most = as_text(value), max(1, _number(arguments, 80))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _first(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """The first of a list, the first character of a text."""
    return value[0] if isinstance(value, Sequence) and value else ""


def _last(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """The last of a list, the last character of a text."""
    return value[-1] if isinstance(value, Sequence) and value else ""


def _length(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """How many there are in a list, or characters in a text."""
    return len(value) if isinstance(value, Sequence) else 0


def _upper(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """In capitals."""
    return as_text(value).upper()


def _lower(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """In small letters."""
    return as_text(value).lower()


def _trim(value: Value, _arguments: Sequence[Value], _escape: Escape) -> Value:
    """Without white space around it."""
    return as_text(value).strip()


def _plain(value: Value, escape: Escape) -> str:
    return str(value) if isinstance(value, Raw) else escape(as_text(value))


def _number(arguments: Sequence[Value], otherwise: int) -> int:
    if not arguments:
        return otherwise
    if not isinstance(arguments[0], int):
        raise FilterError("it takes a number")
    return arguments[0]


FILTERS: Final[Mapping[str, Callable[[Value, Sequence[Value], Escape], Value]]] = {
    "default": _default,
    "first": _first,
    "hashtags": _hashtags,
    "indent": _indent,
    "join": _join,
    "last": _last,
    "length": _length,
    "lower": _lower,
    "quote": _quote,
    "raw": _raw,
    "replace": _replace,
    "trim": _trim,
    "truncate": _truncate,
    "upper": _upper,
    "yaml": _yaml,
}
