"""The terms that can be a slip away from a word, found by comparing sets of letters on disk."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

_BITS: Final = 62
_END: Final = b"\n"  # stands behind every term, and so is in every set of letters


def nearby(written: bytes, begins: NDArray[np.uint32], word: str, most: int) -> NDArray[np.intp]:
    """Positions of the terms that may be at most ``most`` edits from a word; all others are more.

    One edit changes the length by one at most and puts one letter in the place of another, so that the sets of
    letters differ in two. Terms and words beyond ASCII, of which a letter is several bytes, are let pass.

    Args:
        written: terms as UTF-8, a line end behind each.
        begins: where each of them begins.
        word: folded.
        most: edits.
    """
    if not word.isascii() or not len(begins):
        return np.arange(len(begins))
    letters = np.frombuffer(written, np.uint8)
    beyond = np.maximum.reduceat(letters, begins) > 127
    lengths = np.diff(begins.astype(np.int64), append=len(letters)) - len(_END)
    sets = np.bitwise_or.reduceat(_bits(letters), begins)
    wanted = np.bitwise_or.reduce(_bits(np.frombuffer(word.encode() + _END, np.uint8)))
    fits = np.abs(lengths - len(word)) <= most
    fits &= np.bitwise_count(sets ^ wanted) <= 2 * most
    return np.flatnonzero(fits | beyond)


def _bits(letters: NDArray[np.uint8]) -> NDArray[np.uint64]:
    return np.uint64(1) << (letters % _BITS).astype(np.uint64)
