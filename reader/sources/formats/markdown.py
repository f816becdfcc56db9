"""Markdown with optional front matter; its first heading is the title where no field gives one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.sources.draft import NOTHING, Draft, field_warnings, stated_by, with_header
from reader.sources.frontmatter import front_matter
from reader.text.blocks import Block, joined
from reader.text.decode import decode
from reader.text.headers import is_headline
from reader.text.html import folded
from reader.text.markdown import markdown_blocks
from reader.text.safe import normalise

SUFFIXES: Final = (".md", ".markdown")
MEDIA_TYPES: Final = ("text/markdown",)


def read(data: bytes) -> Sequence[Draft]:
    """The one article in a Markdown file.

    Raises:
        SourceError: when the bytes are no text.
    """
    decoded = decode(data)
    source = normalise(decoded.text)
    fields = front_matter(source)
    stated, problems = stated_by(fields.fields) if fields.fields else (NOTHING, ())
    blocks = markdown_blocks(source[fields.end :])
    title, rest = _title(blocks, stated.title)
    skipped = blocks[0].line if len(rest) < len(blocks) else 0
    text = joined(rest)
    return (
        Draft(
            text,
            with_header(replace(stated, title=title), text, 0),
            _line_start(source, fields.end, skipped),
            decoded.encoding,
            (*decoded.warnings, *field_warnings((*fields.problems, *problems))),
        ),
    )


def _title(blocks: list[Block], stated: str) -> tuple[str, list[Block]]:
    """The title, and the blocks without the one that it stands in, unless that one is all there is."""
    if not blocks:
        return stated, blocks
    first = blocks[0]
    is_title = folded(first.text) == folded(stated) if stated else _is_title(first)
    if not is_title:
        return stated, blocks
    return stated or first.text, blocks[1:] or blocks


def _is_title(block: Block) -> bool:
    return bool(block.heading) or ("\n" not in block.text and is_headline(block.text, ""))


def _line_start(source: str, start: int, lines: int) -> int:
    """The code point where the text begins that follows so many lines after ``start``."""
    for _ in range(lines):
        start = source.find("\n", start) + 1 or len(source)
    while start < len(source) and source[start].isspace():
        start += 1
    return start
