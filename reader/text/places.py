"""Where parts of a text stand, for many parts of one text.

A few parts are looked for one after the other. For many in a long text an index of its words is made at
once: a part is then looked for only where the rarest of its inner words stands.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

_WORD: Final = re.compile(r"\w+")
_LONG: Final = 50_000  # characters of text, and
_OFTEN: Final = 64  # parts, from which an index is worth its time
_COMMON: Final = 2_000  # places of a word; scanning the text is quicker than trying more


class Places:
    """Looks for parts of ``text``; ``parts`` says how many will be asked for, roughly."""

    def __init__(self, text: str, parts: int = 1) -> None:
        self.text = text
        self._indexed = len(text) >= _LONG and parts >= _OFTEN

    def of(self, part: str, limit: int) -> list[int]:
        """Where ``part`` stands, in order, overlapping places too, ``limit`` at most."""
        if self._indexed:
            words = [word for word in _WORD.finditer(part) if word.start() > 0 and word.end() < len(part)]
            tried = min(words, key=lambda word: len(self._index.get(word[0], ())), default=None)
            if tried is not None and len(known := self._index.get(tried[0], [])) <= _COMMON:
                starts = (place - tried.start() for place in known)
                return [at for at in starts if at >= 0 and self.text.startswith(part, at)][:limit]
        return self._scan(part, limit)

    def _scan(self, part: str, limit: int) -> list[int]:
        found: list[int] = []
        at = self.text.find(part)
        while at >= 0 and len(found) < limit:
            found.append(at)
            at = self.text.find(part, at + 1)
        return found

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for word in _WORD.finditer(self.text):
            index.setdefault(word[0], []).append(word.start())
        return index
