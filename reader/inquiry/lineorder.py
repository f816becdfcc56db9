"""The orders of a concordance: as the articles come, by what stands left of the hit, or right of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from heapq import merge
from typing import Final

from reader.model.concordance import ConcordanceLine

_WORDS: Final = 6  # next to the hit, by which lines are sorted
_RUN: Final = 1_000  # lines sorted at a time: a sort holds the interpreter, and with it the screen


class LineOrder(StrEnum):
    """How the lines are sorted."""

    ARTICLE = "article"
    LEFT = "left context"
    RIGHT = "right context"


def in_order(lines: Sequence[ConcordanceLine], order: LineOrder) -> list[ConcordanceLine]:
    """The lines in an order; equal ones stay as they come, newest article first.

    May run in a thread beside the interface: no step of it takes long.
    """
    if order is LineOrder.ARTICLE:
        return list(lines)
    key = left_key if order is LineOrder.LEFT else right_key
    keys = list(map(key, lines))
    numbers = range(len(lines))
    runs = [sorted(numbers[at : at + _RUN], key=keys.__getitem__) for at in numbers[::_RUN]]
    return [lines[number] for number in merge(*runs, key=keys.__getitem__)]


def left_key(line: ConcordanceLine) -> str:
    """Sorts by the words before the hit, the nearest first."""
    return _key(line.left.split()[: -_WORDS - 1 : -1], line)


def right_key(line: ConcordanceLine) -> str:
    """Sorts by the words behind the hit."""
    return _key(line.right.split(maxsplit=_WORDS)[:_WORDS], line)


def _key(words: Sequence[str], line: ConcordanceLine) -> str:
    return " ".join(filter(None, map(_folded, (*words, line.hit))))


def _folded(word: str) -> str:
    """A word as it is sorted: without case, accents, and signs around it."""
    bare = word if word.isascii() else unicodedata.normalize("NFKD", word)
    return "".join(filter(str.isalnum, bare.casefold()))
