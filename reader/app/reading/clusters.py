"""Grapheme clusters and their width: what a user takes for one character, and the cells it fills.

Rich knows clusters by width: marks, joiners and selectors belong to the character before them. Pairs of
regional indicators (flags) are joined here (UAX #29, rules GB12 and GB13).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from rich.cells import get_character_cell_size, split_graphemes

NARROW: Final = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\ufffd"
)
"""A character class: one code point, one cell, one cluster, unless something joins it from behind."""

WIDE: Final = r"\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60"
"""A character class of Chinese and Japanese: one code point, two cells, one cluster."""

_ODD: Final = re.compile(f"[^{NARROW}]")
_APART: Final = re.compile("\t|(?<=\u200d)[ \u3000]")
"""Where Rich would see one cluster too few: it takes a tab for a mark, and lets a joiner join a space."""

_FIRST_FLAG, _LAST_FLAG = 0x1F1E6, 0x1F1FF


class Cluster(NamedTuple):
    """Code points ``start`` to ``end`` (exclusive) of a text, shown in ``width`` cells."""

    start: int
    end: int
    width: int


def clusters(text: str, start: int = 0, end: int | None = None) -> list[Cluster]:
    """The clusters of ``text[start:end]``; ``start`` must be a cluster's start. Offsets are the text's.

    A tab is a cluster without width: what it fills depends on where it stands.
    """
    end = len(text) if end is None else end
    if _ODD.search(text, start, end) is None:
        return [Cluster(at, at + 1, 1) for at in range(start, end)]
    found: list[Cluster] = []
    for apart in _APART.finditer(text, start, end):
        found += _joined(text, start, apart.start())
        start = apart.start()
        if apart[0] == "\t":
            found.append(Cluster(start, start + 1, 0))
            start += 1
    return found + _joined(text, start, end)


def _joined(text: str, start: int, end: int) -> list[Cluster]:
    """The clusters of a stretch in which Rich sees none that are not."""
    found: list[Cluster] = []
    flag = False  # the last cluster is half a flag
    for low, high, width in split_graphemes(text[start:end])[0]:
        half = _FIRST_FLAG <= ord(text[start + low]) <= _LAST_FLAG
        if half and flag:
            first = found.pop()
            found.append(Cluster(first.start, start + high, 2))
        else:
            found.append(Cluster(start + low, start + high, width))
        flag = half and not flag
    return found


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether each code point of the range is one cluster of one cell."""
    return _ODD.search(text, start, end) is None


def is_mark(char: str) -> bool:
    """Whether a code point belongs to the cluster before it."""
    return char != "\t" and get_character_cell_size(char) == 0


def next_odd(text: str, start: int) -> int:
    """The first code point from ``start`` on that is not plain; ``len(text)`` when there is none."""
    found = _ODD.search(text, start)
    return len(text) if found is None else found.start()
