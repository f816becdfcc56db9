"""How one text became another: its pieces that stayed and those that were replaced.

Texts are compared word by word, white space aside. Long ones are first split at runs of words that stand
once in both (Bram Cohen's patience diff), so that the time stays near the length, not its square.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from reader.model.excerpt import Difference

# A word with what white space follows it; scripts without spaces go by characters, punctuation too.
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN: Final = re.compile(rf"(?:[{_UNSPACED}]|[^\W{_UNSPACED}]+|[^\w\s])\s*|\s+")
_LARGE: Final = 300  # tokens on both sides that may be compared without splitting first
_RUN: Final = 3  # tokens in a run that splits


class Block(NamedTuple):
    """``size`` tokens from ``was`` on in the one text stand from ``now`` on in the other."""

    was: int
    now: int
    size: int


def tokens(text: str) -> list[str]:
    """The text in pieces, nothing left out: words and signs, each with the white space after it."""
    return _TOKEN.findall(text)


def matching_blocks(was: Sequence[str], now: Sequence[str]) -> list[Block]:
    """Runs of equal tokens in order in both, without regard to white space."""
    left, right = [token.rstrip() for token in was], [token.rstrip() for token in now]
    if len(left) <= _LARGE and len(right) <= _LARGE:
        return _direct(left, right, 0, 0)
    blocks: list[Block] = []
    at = then = 0
    for was_run, now_run in [*_splits(left, right), (len(left), len(right))]:
        if was_run < at or now_run < then:
            continue  # within the run before
        blocks += _between(left[at:was_run], right[then:now_run], at, then)
        at, then = was_run, now_run
        size = 0
        while at + size < len(left) and then + size < len(right) and left[at + size] == right[then + size]:
            size += 1
        if size:
            blocks.append(Block(at, then, size))
        at, then = at + size, then + size
    return blocks


def differences(was: str, now: str) -> tuple[Difference, ...]:
    """The pieces from ``was`` to ``now``: joined, their two sides are the two texts."""
    left, right = tokens(was), tokens(now)
    pieces: list[Difference] = []
    at = then = 0
    for block in [*matching_blocks(left, right), Block(len(left), len(right), 0)]:
        _add(pieces, "".join(left[at : block.was]), "".join(right[then : block.now]))
        at, then = block.was + block.size, block.now + block.size
        for one, other in zip(left[block.was : at], right[block.now : then], strict=True):
            word = one.rstrip()
            _add(pieces, word, word)
            _add(pieces, one[len(word) :], other[len(word) :])
    return tuple(pieces)


def _add(pieces: list[Difference], was: str, now: str) -> None:
    """Append a piece, joined to the last one when both are kept or both are changed."""
    if not was and not now:
        return
    if pieces and (pieces[-1].was == pieces[-1].now) == (was == now):
        last = pieces.pop()
        was, now = last.was + was, last.now + now
    pieces.append(Difference(was, now))


def _direct(was: Sequence[str], now: Sequence[str], at: int, then: int) -> list[Block]:
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return [Block(at + i, then + j, size) for i, j, size in matcher.get_matching_blocks() if size]


def _between(was: Sequence[str], now: Sequence[str], at: int, then: int) -> list[Block]:
    """What lies between two splits: too much of it without any common run has been rewritten."""
    if len(was) <= _LARGE and len(now) <= _LARGE:
        return _direct(was, now, at, then)
    return []


def _splits(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where runs that stand once in both begin, as the longest sequence that is in order in both."""
    here, there = _single_runs(was), _single_runs(now)
    pairs = [(at, there[run]) for run, at in here.items() if run in there]
    return (pairs[number] for number in longest_ascent([then for _, then in pairs]))


def longest_ascent(positions: Sequence[int]) -> list[int]:
    """The numbers, in order, of a longest part of different positions that ascends; patience sorting, O(n log n)."""
    tails: list[int] = []  # the smallest last position of an ascending part, by its length
    ends: list[int] = []
    back: list[int] = []
    for number, position in enumerate(positions):
        length = bisect_left(tails, position)
        tails[length : length + 1] = [position]
        ends[length : length + 1] = [number]
        back.append(ends[length - 1] if length else -1)
    order: list[int] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        order.append(number)
        number = back[number]
    return order[::-1]


def _single_runs(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """The runs that stand once, with their places, in text order."""
    places: dict[tuple[str, ...], int] = {}
    several = set()
    for at, run in enumerate(zip(*(words[i:] for i in range(_RUN)), strict=False)):
        if run in places:
            several.add(run)
        places.setdefault(run, at)
    return {run: at for run, at in places.items() if run not in several}
