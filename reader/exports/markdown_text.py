"""Text as Markdown shows it unchanged: CommonMark 0.31, GFM, and what Obsidian adds.

Only what would act is escaped, so that prose stays readable: ``U.S.`` and ``well-known`` have no backslash.
"""

from __future__ import annotations

import re
from typing import Final

# Anywhere: code, emphasis, links, HTML and autolinks, strikethrough, highlights, comments, math.
_ANYWHERE: Final = re.compile(
    r"[\\`*\[\]<]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore within a word does nothing
    r"|~(?=~)|(?<=~)~|=(?==)|(?<==)=|%(?=%)|(?<=%)%|\$|\|"
    r"|&(?=#?\w{1,32};)"
    r"|(?<!\w)#(?=[^\s#])"  # Obsidian's tags
    r"|(?<=\s)\^(?=[\w-]+$)",  # Obsidian's names of blocks
    re.MULTILINE,
)
# At the beginning of a line: headings, lists, quotations, rules, tables, underlines of headings.
_NUMBERED: Final = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_LINE_START: Final = re.compile(r"[#>+=-]")


def markdown_text(text: str) -> str:
    r"""A text of one or more lines, inert. A line end stays one (two blanks before it), an empty line parts.

    White space at the beginning of a line goes, as it would make code of it.
    """
    lines = [_line(line.strip()) for line in text.split("\n")]
    shown = [
        f"{line}  " if line and at + 1 < len(lines) and lines[at + 1] else line
        for at, line in enumerate(lines)
    ]
    return "\n".join(shown)


def _line(line: str) -> str:
    body = line.rstrip("#")
    closing = line[len(body) :]  # what would close a heading
    escaped = _ANYWHERE.sub(r"\\\g<0>", body) + (
        f"\\{closing}" if closing and body.endswith(" ") else closing
    )
    if number := _NUMBERED.match(escaped):
        return f"{number.group()}\\{escaped[number.end() :]}"
    return f"\\{escaped}" if _LINE_START.match(escaped) else escaped
