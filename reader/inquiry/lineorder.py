"""The orders of a concordance: as the articles come, by what stands left of the hit, or right of it."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from heapq import merge
from typing import Final, TypeVar

from reader.model.concordance import ConcordanceLine

_WORDS: Final = 6  # next to the hit, by which lines are sorted
_RUN: Final = 1_000  # lines sorted at a time: a sort holds the interpreter, and with it the screen

T = TypeVar("T")


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
    keys = [key(line) for line in _letting_others_run(lines)]
    numbers = range(len(lines))
    runs = [
        sorted(numbers[at : at + _RUN], key=keys.__getitem__)
        for at in _letting_others_run(numbers[::_RUN], 1)
    ]
    return [lines[number] for number in _letting_others_run(merge(*runs, key=keys.__getitem__))]


def _letting_others_run(items: Iterable[T], every: int = 100) -> Iterator[T]:
    """The same items; between some of them the interpreter is let go, which a thread else holds for 5 ms at a time."""
    for at, item in enumerate(items):
        if at % every == 0:
            time.sleep(0)
        yield item


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
