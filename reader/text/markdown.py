"""Markdown as text to be read and quoted: marks of emphasis go, links become their words, lists stay lists.

The parsing is markdown-it's (CommonMark, tables and strikethrough); this module writes its flat list of
tokens as blocks. A paragraph becomes one line, however it was wrapped in the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reader.text.blocks import Block, BlockWriter
from reader.text.html import fragment_text

_NESTING: Final = 100  # levels; the parser leaves out what is deeper, and a list is two
_TOO_DEEP: Final = re.compile(r"^(?:(?:[ \t]*[>*+-]){40}|[ \t]{100,}\S)", re.MULTILINE)

_LONGEST: Final = 1_000_000  # characters, read in some 1 s, or 6 at worst
_MOST_BRACKETS: Final = 20_000  # each begins something that may be a link, at up to 0.2 ms

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def markdown_blocks(markdown: str) -> list[Block]:
    """The blocks of a Markdown text; those without any text are left out.

    A text that the parser would cut (nested too deep) or take minutes for is shown line by line as it stands.
    """
    if len(markdown) > _LONGEST or markdown.count("[") > _MOST_BRACKETS or _TOO_DEEP.search(markdown):
        return [
            Block(line, line=number) for number, line in enumerate(markdown.split("\n"), 1) if line.strip()
        ]
    reading = _Reading()
    for token in _parser().parse(markdown):
        reading.take(token)
    return reading.writer.blocks


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 50 ms, and most articles are plain text

    return MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])


@dataclass
class _Reading:
    """Where the reading of the tokens stands."""

    writer: BlockWriter = field(default_factory=BlockWriter)
    heading: int = 0
    line: int = 0
    tight: bool = False
    cells: list[str] | None = None

    def take(self, token: Token) -> None:
        """Take in the next token."""
        if token.map:
            self.line = token.map[1]
        match token.type:
            case "inline":
                self._inline(_inline_text(token))
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "paragraph_open":
                self.tight = token.hidden
            case "fence" | "code_block":
                self.writer.paragraph(token.content.rstrip("\n"), line=self.line)
            case "html_block":
                self.writer.paragraph(fragment_text(token.content), line=self.line)
            case "hr":
                self.writer.paragraph("---", line=self.line)
            case _:
                self._around(token)

    def _around(self, token: Token) -> None:
        """What opens and closes around paragraphs."""
        match token.type:
            case "bullet_list_open":
                self.writer.open_list()
            case "ordered_list_open":
                self.writer.open_list(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.writer.close_list()
            case "list_item_open":
                self.writer.open_item()
            case "blockquote_open":
                self.writer.open_quote()
            case "list_item_close" | "blockquote_close":
                self.writer.close_level()
            case "tr_open":
                self.cells = []
            case "tr_close":
                self.writer.row(self.cells or [], line=self.line)
                self.cells = None
            case "table_close":
                self.writer.end_rows()

    def _inline(self, text: str) -> None:
        if self.cells is not None:
            self.cells.append(" ".join(text.split()))
        else:
            self.writer.paragraph(text, heading=self.heading, line=self.line, tight=self.tight)


def _inline_text(token: Token) -> str:
    pieces: list[str] = []
    for child in token.children or ():
        match child.type:
            case "text" | "text_special" | "code_inline":
                pieces.append(child.content)
            case "softbreak":
                pieces.append(" ")
            case "hardbreak":
                pieces.append("\n")
            case "image":
                pieces.append(_inline_text(child))
            case "html_inline" if child.content.lower().startswith("<br"):
                pieces.append("\n")
    return "".join(pieces).strip()
