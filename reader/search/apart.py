"""A rare word may be written as two: ``jaein`` as ``Jae In``, ``healthcare`` as ``health care``.

A word that fewer than ``RARE`` articles hold is cut in two wherever both halves have ``LEAST`` letters and
the first is not a word that stands before anything (``the rapist`` is no therapist). Those halves are other
spellings that stand side by side in some article. Engines look that up; the cuts are made here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.search.analysis import WORD, Role, analyse
from reader.search.common import COMMON

RARE: Final = 20
LEAST: Final = 2
MOST: Final = 2  # spellings of a word


def cuts(typed: str) -> tuple[tuple[str, str], ...]:
    """The ways to cut a typed word in two, folded; none when it is not one plain word."""
    match = WORD.fullmatch(typed)
    found = analyse(match.group()).tokens if match else ()
    if len(found) != 1 or found[0].role is not Role.WORD or not found[0].folded.isalnum():
        return ()
    word = found[0].folded
    halves = ((word[:at], word[at:]) for at in range(LEAST, len(word) - LEAST + 1))
    return tuple((first, second) for first, second in halves if first not in COMMON)


def best(counts: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """The spellings that most articles hold side by side, given how many do."""
    held = sorted((cut for cut in counts if counts[cut]), key=lambda cut: (-counts[cut], cut))
    return tuple(" ".join(cut) for cut in held[:MOST])
