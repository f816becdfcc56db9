"""The passage of a text that is most like a quotation whose words no longer stand in it.

Seed and extend, as in searching for like sequences: short runs of the quotation's words, and its
neighbours, are looked for; each that is found votes for where the quotation would begin; around the most
votes the texts are compared word by word. First near the place where it is expected, then everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from reader.model.article import Span
from reader.model.excerpt import Selector
from reader.text.alignment import Block, matching_blocks, tokens
from reader.text.places import Places

ALIKE: Final = 0.5  # share of equal characters from which a passage is worth suggesting
_NEAR: Final = 10_000  # characters around the expected place
_SEEDS: Final = 12
_COMMON: Final = 4  # a seed that stands oftener says little
_LONGEST: Final = 20_000  # characters of a quotation that are compared; the rest follows its start


def nearest(parts: Places, selector: Selector, expected: int) -> Span | None:
    """The passage most like the quotation, or ``None`` when nothing is like it.

    Args:
        parts: the article's text now.
        selector: the quotation.
        expected: where it would begin had it moved with what stands before it.
    """
    seeds = list(_seeds(selector))
    first, last = max(0, expected - _NEAR), expected + len(selector.exact) + _NEAR
    around = Places(parts.text[first:last])
    return _best(around, first, seeds, selector, expected) or _best(parts, 0, seeds, selector, expected)


def _seeds(selector: Selector) -> Iterator[tuple[str, int]]:
    """Pieces to look for, each with where it begins in the quotation."""
    words = tokens(selector.exact[:_LONGEST])
    starts = [0, *accumulate(map(len, words))]
    size = 3 if len(words) >= 6 else 1
    runs = ["".join(words[at : at + size]).strip() for at in range(len(words) - size + 1)]
    # a long word in the middle is seldom elsewhere
    telling = sorted(range(len(runs)), key=lambda at: -len(words[at + size // 2]))[:_SEEDS]
    for at in sorted(telling):
        if len(runs[at]) > 2:
            yield runs[at], starts[at]
    if selector.prefix.strip():
        yield selector.prefix, -len(selector.prefix)
    if selector.suffix.strip():
        yield selector.suffix, len(selector.exact)


def _best(
    parts: Places, shift: int, seeds: Sequence[tuple[str, int]], selector: Selector, expected: int
) -> Span | None:
    """The best passage in a part of the text, which begins at ``shift``."""
    votes = sorted(shift + start for seed, offset in seeds for start in _votes(parts, seed, offset))
    if not votes:
        return None
    length = min(len(selector.exact), _LONGEST)
    width = 64 + length // 2
    first, last = _densest(votes, width, expected)
    begin = max(0, first - 64 - length // 4 - shift)
    end = last + length + 64 + length // 4 - shift
    return _extended(parts.text[begin:end], begin + shift, selector)


def _votes(parts: Places, seed: str, offset: int) -> list[int]:
    """Where the quotation would begin by one seed; by none that stands often."""
    found = parts.of(seed, _COMMON + 1)
    return [] if len(found) > _COMMON else [at - offset for at in found]


def _densest(votes: Sequence[int], width: int, expected: int) -> Span:
    """First and last of the most votes within ``width``; of equal ones, those nearest to ``expected``."""
    best, rank, low = (votes[0], votes[0]), (0, 0), 0
    for high, vote in enumerate(votes):
        while votes[low] < vote - width:
            low += 1
        here = (high - low + 1, -abs(votes[low] - expected))
        if here > rank:
            best, rank = (votes[low], vote), here
    return best


def _extended(window: str, shift: int, selector: Selector) -> Span | None:
    """The passage of a window that answers to the quotation."""
    was, now = tokens(selector.exact[:_LONGEST]), tokens(window)
    was_at, now_at = [0, *accumulate(map(len, was))], [0, *accumulate(map(len, now))]
    run = _tightest(matching_blocks(was, now), was_at, now_at)
    if not run:
        return None
    first, last = run[0], run[-1]
    # what was replaced at either edge: as many words as the quotation has there, or up to its neighbour
    begin = max(0, first.now - first.was)
    end = min(len(now), last.now + last.size + len(was) - last.was - last.size)
    start = _after(window, selector.prefix, now_at[first.now], now_at[begin])
    stop = _before(window, selector.suffix, now_at[last.now + last.size], now_at[end])
    passage = window[start:stop]
    start, stop = start + len(passage) - len(passage.lstrip()), start + len(passage.rstrip())
    equal = sum(was_at[block.was + block.size] - was_at[block.was] for block in run)
    if stop <= start or equal < ALIKE * max(was_at[-1], stop - start):
        return None
    return shift + start, shift + stop


def _tightest(blocks: Sequence[Block], was_at: Sequence[int], now_at: Sequence[int]) -> list[Block]:
    """The run of blocks with most in common, counting against it what the window holds in between.

    Kadane's algorithm for the largest sum, over characters: a lone ``the`` far off is not worth its gap.
    """
    best: list[Block] = []
    run: list[Block] = []
    most = score = 0
    for block in blocks:
        if run:
            last = run[-1]
            gap_now = now_at[block.now] - now_at[last.now + last.size]
            gap_was = was_at[block.was] - was_at[last.was + last.size]
            score -= max(0, gap_now - gap_was)
        if score <= 0:
            run, score = [], 0
        run.append(block)
        score += was_at[block.was + block.size] - was_at[block.was]
        if score > most:
            best, most = list(run), score
    return best


def _after(window: str, prefix: str, certain: int, guess: int) -> int:
    """Where the passage begins: right after the old neighbour if it stands close before, else the guess."""
    at = window.rfind(prefix, 0, certain) if prefix.strip() else -1
    end = at + len(prefix)
    return end if at >= 0 and certain - end <= 2 * (certain - guess) + 64 else guess


def _before(window: str, suffix: str, certain: int, guess: int) -> int:
    """Where the passage ends, likewise."""
    at = window.find(suffix, certain) if suffix.strip() else -1
    return at if at >= 0 and at - certain <= 2 * (guess - certain) + 64 else guess
