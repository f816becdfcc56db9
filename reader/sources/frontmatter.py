"""What stands before an article in its own file: YAML between lines of dashes, or headers as mail has them.

A block that is no YAML is read line by line, as well as it can be, and the reader is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reader.sources.yaml_fields import NotYamlError, yaml_fields

_OPENING: Final = re.compile(r"---[ \t]*\n(?=[ \t]*(?:#|[\"']?[A-Za-z][\w .-]{0,40}[\"']?[ \t]*:(?:\s|$)))")
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LONGEST_BLOCK: Final = 1 << 16
_SIMPLE_LINE: Final = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*:[ \t]+(\S.*)")
_NOT_SIMPLE: Final = "[{&*!|>@%`"

_HEADER_START: Final = re.compile(
    r"(?:subject|title|from|author|byline|date|to|headline)[ \t]*:[ \t]+\S", re.IGNORECASE
)
_HEADER_LINE: Final = re.compile(r"([A-Za-z][A-Za-z-]{1,30})[ \t]*:(?:[ \t]+(.*))?")
_MOST_HEADERS: Final = 40
_ADDRESS: Final = re.compile(r'"?([^"<>@]+?)"?\s*<[^<>]*>|[^\s@]+@[^\s@]+')


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields before an article.

    Attributes:
        fields: by name in lower case; a list is joined by commas.
        end: the code point where the article's own text begins.
        problems: what could not be understood, one sentence each.
    """

    fields: Mapping[str, str]
    end: int = 0
    problems: tuple[str, ...] = ()


NONE: Final = FrontMatter({})


def front_matter(text: str) -> FrontMatter:
    """The YAML block at the very beginning of a text; ``NONE`` where it has none.

    A line of dashes followed by anything but a field is a rule, and the text is all text. Where a field
    follows but no closing line, it is all text too, and a problem says so.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return NONE
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST_BLOCK)
    if closing is None:
        return FrontMatter({}, 0, ("the front matter has no closing line, so all of it is text",))
    block = text[opening.end() : closing.start()]
    end = min(len(text), closing.end() + 1)
    try:
        fields, problems = yaml_fields(block)
    except NotYamlError as error:
        return FrontMatter(dict(_line_by_line(block)), end, (f"the front matter is no YAML ({error})",))
    return FrontMatter(fields, end, problems)


def mail_headers(text: str, start: int = 0) -> FrontMatter:
    """Headers such as ``Subject:`` and ``From:`` on the first lines of a plain text, up to a blank line."""
    if _HEADER_START.match(text, start) is None:
        return NONE
    fields: dict[str, str] = {}
    position, name = start, ""
    for _ in range(_MOST_HEADERS):
        end = text.find("\n", position)
        line = text[position : end if end >= 0 else len(text)]
        position = end + 1 if end >= 0 else len(text)
        if not line.strip():
            complete = len(fields) > 1 and not {"subject", "title", "headline"}.isdisjoint(fields)
            return FrontMatter(fields, position) if complete else NONE
        if line[0] in " \t" and name:
            fields[name] = f"{fields[name]} {line.strip()}"
        elif header := _HEADER_LINE.fullmatch(line):
            name = header[1].lower()
            fields[name] = _without_address(header[2] or "") if name == "from" else header[2] or ""
        else:
            return NONE
    return NONE


def _without_address(sender: str) -> str:
    """The name of a sender; an address alone is nobody's byline."""
    match = _ADDRESS.fullmatch(sender.strip())
    return (match[1] or "").strip() if match else sender


def _line_by_line(block: str) -> Iterator[tuple[str, str]]:
    for line in block.split("\n"):
        match = _SIMPLE_LINE.fullmatch(line.rstrip())
        if match is not None and match[2][0] not in _NOT_SIMPLE:
            yield match[1].strip().lower(), match[2].strip("\"' ")
