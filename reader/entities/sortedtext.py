"""A table of strings kept as one sorted text: little memory, quick to load, readable with ``zcat``.

A dictionary of 120,000 names takes 20 MB and 60 ms to build, for each process; this takes the size of the
text. A lookup costs about a microsecond.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

_STEP: Final = 1024  # bytes between the lines that the search begins with
_END: Final = b"\n"
_TAB: Final = b"\t"


class SortedText:
    """Values by key. The text is UTF-8: a line ``key<TAB>value`` for each, in order of the keys' bytes."""

    def __init__(self, text: bytes) -> None:
        self._text = _END + text
        self._starts: list[int] = []
        self._keys: list[bytes] = []
        position = 0
        while position < len(self._text) - 1:
            self._starts.append(position)
            self._keys.append(self._text[position + 1 : self._text.index(_TAB, position)])
            position = self._text.find(_END, position + _STEP)
            if position < 0:
                break
        self._starts.append(len(self._text))

    @staticmethod
    def compile(values: Mapping[str, str]) -> bytes:
        """The text of a mapping; keys hold no tab and no line break."""
        lines = sorted((key.encode(), value.encode()) for key, value in values.items())
        return b"".join(key + _TAB + value + _END for key, value in lines)

    def get(self, key: str) -> str:
        """The value of a key; empty when there is none."""
        sought = key.encode("utf-8", "replace")
        block = bisect_right(self._keys, sought) - 1
        if block < 0:
            return ""
        end = self._starts[block + 1]
        at = self._text.find(_END + sought + _TAB, self._starts[block], end)
        if at < 0:
            return ""
        value = at + len(sought) + 2
        return self._text[value : self._text.find(_END, value)].decode()

    def begins(self, start: str) -> bool:
        """Whether a key begins with ``start``, which is not empty."""
        sought = _END + start.encode("utf-8", "replace")
        if not self._keys:
            return False
        block = max(bisect_right(self._keys, sought[1:]) - 1, 0)
        # the first such key is in this block or heads the next
        return self._text.find(sought, self._starts[block], self._starts[block + 1] + len(sought)) >= 0
