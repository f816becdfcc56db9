"""The sentences of one text that were changed in the other.

Likeness is Dice's coefficient over the words of both (Lee Dice, Measures of the amount of ecologic association
between species, Ecology 26, 1945), each word with a weight that falls with the number of sentences it stands
in, as in Rani Nelken and Stuart Shieber, Towards robust context-sensitive sentence alignment for monolingual
corpora, EACL 2006: names and figures tell, ``the`` and ``said`` do not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import Final

from reader.text.sentences import words

ALIKE: Final = 0.5
"""From this share on two sentences are taken for one that was changed: half of what they tell is the same."""

_SHARED: Final = 2  # words at least
_CANDIDATES: Final = 48  # sentences that one is compared with: those that share its rarest words
_MOST: Final = 5_000_000  # words that are looked up in other sentences, in all: about two seconds


def words_of(piece: str) -> frozenset[str]:
    """The words of an even sentence, folded."""
    return frozenset(piece[start:end].casefold() for start, end in words(piece))


def similar_pairs(first: Mapping[int, str], second: Mapping[int, str]) -> tuple[list[tuple[int, int]], bool]:
    """Pairs of positions, the likest first, each position in one pair at most; and whether that took too long.

    Args:
        first: sentences of the one by position, without those that stand in both.
        second: those of the other.
    """
    mine = {at: words_of(piece) for at, piece in first.items()}
    theirs = {at: words_of(piece) for at, piece in second.items()}
    weights = _weights([*mine.values(), *theirs.values()])
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, held in theirs.items():
        for word in held:
            places[word].append(at)
    totals = {at: _weight(held, weights) for at, held in theirs.items()}
    stretch = (max(theirs, default=0) + 1) / (max(mine, default=0) + 1)
    scored: list[tuple[float, float, int, int]] = []
    looked_up = 0
    for here, held in mine.items():
        total = _weight(held, weights)
        candidates = _candidates(held, places)
        looked_up += len(candidates) * len(held)
        if looked_up > _MOST:
            return _apart(scored), True
        for there in candidates:
            shared = held & theirs[there]
            score = 2 * _weight(shared, weights) / (total + totals[there])
            if score >= ALIKE and len(shared) >= _SHARED:
                scored.append((-score, abs(here * stretch - there), here, there))
    return _apart(scored), False


def _weights(sentences: Sequence[frozenset[str]]) -> dict[str, float]:
    """By how many of the sentences each word stands in (Karen Spärck Jones, 1972)."""
    held = Counter(word for each in sentences for word in each)
    return {word: log(1 + len(sentences) / count) for word, count in held.items()}


def _weight(held: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] for word in held)


def _candidates(held: frozenset[str], places: Mapping[str, Sequence[int]]) -> set[int]:
    """The other text's sentences that share the rarest words."""
    found: set[int] = set()
    for _, word in sorted((len(places[word]), word) for word in held if word in places):
        found.update(places[word][: _CANDIDATES - len(found)])
        if len(found) >= _CANDIDATES:
            break
    return found


def _apart(scored: list[tuple[float, float, int, int]]) -> list[tuple[int, int]]:
    """The likest pairs first; of equal ones those at like places of their texts."""
    pairs: list[tuple[int, int]] = []
    taken_here: set[int] = set()
    taken_there: set[int] = set()
    for _, _, here, there in sorted(scored):
        if here not in taken_here and there not in taken_there:
            taken_here.add(here)
            taken_there.add(there)
            pairs.append((here, there))
    return pairs
