"""Text as Org shows it unchanged.

Org has no escape for what looks like its syntax but the zero width space (*The Org Manual*, 9.6, "Escape
Character"): it stands behind a mark that would act, or before a line that would. Prose has none of it.
"""

from __future__ import annotations

import re
from typing import Final

_ZERO_WIDTH: Final = "\u200b"

# Emphasis, links and footnotes, targets and timestamps, macros, snippets, LaTeX, sub- and superscripts, code.
_MARK: Final = re.compile(
    r"(?:(?<=[\s\-({'\"])|^)[*/_=~+](?=\S)"
    r"|\[(?=\[|fn:|cite|\d)|<(?=<|\d|%%)|\{(?=\{\{)|@(?=@)"
    r"|\\(?=[A-Za-z(\[\\])|\$(?=\S)|(?<=\S)[_^](?=[\w{(*+-])"
    r"|\b(?:src|call)(?=_)|(?<=^)%(?=%)",
    re.MULTILINE,
)
_ACTING_LINE: Final = re.compile(
    r"[ \t]*(?:\*+[ \t]|#|:|\||[-+](?:[ \t]|$)|-{5}|(?:\d+|[A-Za-z])[.)](?:[ \t]|$)|\\|%%"
    r"|(?:CLOCK|DEADLINE|SCHEDULED|CLOSED):)"
)
_KEYWORD: Final = re.compile(r"(?:[A-Z]{2,}\b|\[#)")
_TAGGED: Final = re.compile(r":[ \t]*$")
_NOT_IN_TAGS: Final = re.compile(r"[^\w@#%]+")


def org_text(text: str) -> str:
    """Lines of text, inert."""
    return "\n".join(map(_line, text.split("\n")))


def org_heading(text: str) -> str:
    """A title behind the stars: no keyword, priority, or tag is read out of it."""
    title = _MARK.sub(_guarded, text)
    title = _ZERO_WIDTH + title if _KEYWORD.match(title) else title
    return title + _ZERO_WIDTH if _TAGGED.search(title) else title


def org_tags(tags: tuple[str, ...]) -> str:
    """``:south_korea:cuba:``: Org's tags are of letters, digits, ``_@#%``."""
    names = dict.fromkeys(filter(None, (_NOT_IN_TAGS.sub("_", tag).strip("_") for tag in tags)))
    return f":{':'.join(names)}:" if names else ""


def _line(line: str) -> str:
    shown = _MARK.sub(_guarded, line)
    return _ZERO_WIDTH + shown if _ACTING_LINE.match(line) else shown


def _guarded(match: re.Match[str]) -> str:
    return match.group() + _ZERO_WIDTH
