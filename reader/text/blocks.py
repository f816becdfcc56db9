"""Paragraphs, lists, quotations and tables as plain lines: what Markdown and HTML are turned into.

A paragraph is one line. A list item begins with ``- `` or its number, what is quoted with ``> ``, and the
cells of a table row are parted by tabs: readable as it stands, and searchable without any mark-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row or piece of code.

    Attributes:
        text: one line, or several for code and for lines that the author broke.
        heading: its level (1 to 6), 0 for anything else.
        line: the line of the source after the block, from 0, where the source has lines.
        close: it follows the block before it without a blank line.
    """

    text: str
    heading: int = 0
    line: int = 0
    close: bool = False


def joined(blocks: Sequence[Block]) -> str:
    """Blocks as one text: a blank line between them, list items and table rows on lines that follow."""
    pieces: list[str] = []
    for position, block in enumerate(blocks):
        if position:
            pieces.append("\n" if block.close else "\n\n")
        pieces.append(block.text)
    return "".join(pieces)


@dataclass
class _Level:
    """A list item or quotation around what is written: how its first line begins, and how the others do."""

    first: str
    rest: str


@dataclass
class _List:
    """An open list: the number of its next item (``None`` for bullets), and how many it has so far."""

    number: int | None
    items: int = 0


@dataclass
class BlockWriter:
    """Collects blocks; what is opened around them shows in how their lines begin."""

    blocks: list[Block] = field(default_factory=list)
    _levels: list[_Level] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _in_rows: bool = False

    def open_list(self, number: int | None = None) -> None:
        """A list begins: numbered from ``number``, or with bullets."""
        self._lists.append(_List(number))

    def close_list(self) -> None:
        """The innermost list ends."""
        if self._lists:
            self._lists.pop()

    def open_item(self) -> None:
        """An item of the innermost list begins."""
        innermost = self._lists[-1] if self._lists else _List(None)
        marker = "- " if innermost.number is None else f"{innermost.number}. "
        innermost.items += 1
        if innermost.number is not None:
            innermost.number += 1
        self._levels.append(_Level(marker, " " * len(marker)))

    def open_quote(self) -> None:
        """Quoted text begins."""
        self._levels.append(_Level("> ", "> "))

    def close_level(self) -> None:
        """The innermost item or quotation ends."""
        if self._levels:
            self._levels.pop()

    def paragraph(self, text: str, *, heading: int = 0, line: int = 0, tight: bool = False) -> None:
        """Write a block, if there is anything in it; ``heading`` and ``line`` as in ``Block``.

        ``tight`` says that it is in a list whose items have no blank lines between them.
        """
        if text.strip():
            follows = tight and bool(self._lists) and (self._lists[-1].items > 1 or len(self._lists) > 1)
            self._add(text, heading=heading, line=line, close=follows)
        self._in_rows = False

    def row(self, cells: Sequence[str], *, line: int = 0) -> None:
        """Write a table row; rows that follow each other have no blank lines between them."""
        if any(cells):
            self._add("\t".join(cells), line=line, close=self._in_rows)
            self._in_rows = True

    def end_rows(self) -> None:
        """A table ends."""
        self._in_rows = False

    def _add(self, text: str, *, line: int, close: bool, heading: int = 0) -> None:
        first = "".join(level.first for level in self._levels)
        for level in self._levels:
            level.first = level.rest
        rest = "".join(level.rest for level in self._levels)
        lines = text.split("\n")
        whole = "\n".join([first + lines[0], *(rest + other for other in lines[1:])])
        self.blocks.append(Block(whole, heading, line, close and bool(self.blocks)))
