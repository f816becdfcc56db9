"""Pages made to take a parser minutes or gigabytes, told before they are parsed.

The parsing that the HTML standard prescribes is quadratic in four ways: at a start tag the open elements are
looked through; formatting elements left open are made anew in every block; the attributes of a tag are
compared with each other; and Lexbor looks through the options of a list. Each is measured here on the
tags alone, in one pass, and bounded far above what any page of a newspaper has: some 5,000 elements deep,
or 500 formatting elements open over 500 blocks.
"""

from __future__ import annotations

import re
from typing import Final

_FORMATTING: Final = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
_NEVER_DEEP: Final = frozenset(  # elements that are empty, or that the next of their kind ends
    "area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody "  # noqa: SIM905 - reads better
    "td tfoot th thead tr track wbr".split()
)
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")

_ALWAYS_QUICK: Final = 1_000
_MOST_LOOKED_THROUGH: Final = 30_000_000
_MOST_MADE_ANEW: Final = 250_000
_MOST_OPTIONS: Final = 10_000
_MOST_ATTRIBUTES: Final = 5_000


def is_bomb(html: str) -> bool:
    """Whether a page would take a parser beyond any measure."""
    if _has_crowded_tag(html):
        return True
    return html.count("<") > _ALWAYS_QUICK and _is_too_deep(html)


def _has_crowded_tag(html: str) -> bool:
    return any(
        len(_QUOTED.sub("", match.group()).split()) > _MOST_ATTRIBUTES for match in _LONG_TAG.finditer(html)
    )


def _is_too_deep(html: str) -> bool:
    depth = formatting = looked_through = made_anew = options = 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in _NEVER_DEEP:
            options += name == "option"
        elif match[1]:
            depth = max(0, depth - 1)
            formatting = max(0, formatting - (name in _FORMATTING))
            continue
        else:
            depth += 1
            formatting += name in _FORMATTING
        looked_through += depth
        if name not in _FORMATTING:
            made_anew += formatting
    return looked_through > _MOST_LOOKED_THROUGH or made_anew > _MOST_MADE_ANEW or options > _MOST_OPTIONS
