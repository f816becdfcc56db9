"""Articles newest first, from which those of some days are cut without looking at each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Calendar:
    """The living documents of a snapshot in the order of time.

    Args:
        newest: their numbers, newest first, undated ones last.
        first: the first day each document of the snapshot can be of, as ``yyyymmdd``; 0 when undated.
        last: the latest day.
    """

    def __init__(
        self, newest: NDArray[np.int64], first: NDArray[np.uint32], last: NDArray[np.uint32]
    ) -> None:
        self.newest = newest
        self._first = first
        self._last = last
        self._ascending = last[newest[::-1]]
        self._vague = newest[first[newest] != last[newest]]

    def between(self, first: int, last: int) -> NDArray[np.int64]:
        """Those that may be of one of the days, both included, newest first.

        All that end within the days are in a row; before them stand those that only begin in or before
        them, which can be but the ones whose day is not known.
        """
        size = len(self.newest)
        low, high = np.searchsorted(self._ascending, [max(first, 1), last + 1]).tolist()
        ending = self.newest[size - high : max(size - low, size - high)]
        vague = self._vague
        beyond = vague[
            (self._last[vague] > last) & (self._first[vague] <= last) & (self._last[vague] >= first)
        ]
        return np.concatenate([beyond, ending]) if len(beyond) else ending
