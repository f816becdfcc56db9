"""How many edits part two words: a letter more, less, other, or two neighbours exchanged.

Optimal string alignment distance (Damerau 1964 without overlapping exchanges), in a band.
"""

from __future__ import annotations


def within(one: str, other: str, most: int) -> bool:
    """Whether two words are at most ``most`` edits apart. Takes time in proportion to length x ``most``."""
    return edits(one, other, most) <= most


def edits(one: str, other: str, most: int) -> int:
    """The number of edits between two words; any number above ``most`` when they are further apart."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    start = 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return _banded(one[start : len(one) - end], other[start : len(other) - end], most)


def _banded(one: str, other: str, most: int) -> int:
    far = most + 1
    width = len(other)
    older: list[int] = []
    old = [min(column, far) for column in range(width + 1)]
    for row, letter in enumerate(one, 1):
        new = [far] * (width + 1)
        first = max(1, row - most)
        new[first - 1] = min(row, far) if first == 1 else far
        for column in range(first, min(width, row + most) + 1):
            against = other[column - 1]
            cost = min(old[column] + 1, new[column - 1] + 1, old[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, older[column - 2] + 1)
            new[column] = min(cost, far)
        if min(new) > most:
            return far
        older, old = old, new
    return old[width]
