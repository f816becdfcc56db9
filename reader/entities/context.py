"""What an article shows of a capitalised word elsewhere: after a title once, a name everywhere.

For each capitalised word, over all its occurrences in the article, how often it stood after a title, after
a first name, before an organisation's suffix and so on; counts are capped. The cheap big win for persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from reader.entities.wordtable import WordFeatures

CAP: Final = 3
_NAMES: Final = ("mid", "ti", "fn", "in", "the", "nc", "os", "ln", "said", "par")
_MID, _TITLE, _FIRST, _IN, _THE, _CAPITAL, _SUFFIX, _LAST, _SAID, _BRACKET = range(len(_NAMES))
_FEATURES: Final = tuple(
    tuple(f"d_{name}={count}".encode() for count in range(1, CAP + 1)) for name in _NAMES
)
_PLACE_WORDS: Final = frozenset({b"in", b"at", b"from", b"near", b"to"})
_SPEECH: Final = frozenset({b"said", b"says", b"told", b"added", b"who", b"he", b"she", b"was"})
_QUOTE: Final = b'"'


class ArticleContext:
    """Context features of the capitalised words of one article, by lower-cased word."""

    def __init__(self, sentences: Iterable[tuple[Sequence[WordFeatures], Iterable[tuple[int, int]]]]) -> None:
        """Of sentences with their runs of capitals."""
        counts: defaultdict[bytes, list[int]] = defaultdict(lambda: [0] * len(_NAMES))
        for words, runs in sentences:
            for start, end in runs:
                _count(words, start, end, counts)
        self._features = {
            lowered: tuple(_FEATURES[kind][min(count, CAP) - 1] for kind, count in enumerate(kinds) if count)
            for lowered, kinds in counts.items()
        }

    def features(self, lowered: bytes) -> tuple[bytes, ...]:
        """Of a word that is capitalised somewhere in the article."""
        return self._features.get(lowered, ())


def _count(
    words: Sequence[WordFeatures], start: int, end: int, counts: defaultdict[bytes, list[int]]
) -> None:
    last = len(words) - 1
    for position in range(start, end):
        seen = counts[words[position].lowered]
        if position:
            _count_previous(words[position - 1], seen)
        if position < last:
            _count_following(words[position + 1], seen)


def _count_previous(previous: WordFeatures, seen: list[int]) -> None:
    seen[_MID] += previous.lowered != _QUOTE
    seen[_TITLE] += "Ti" in previous.cues
    seen[_FIRST] += previous.capital and "Fn" in previous.cues
    if previous.lowered in _PLACE_WORDS:
        seen[_IN] += 1
    elif previous.lowered == b"the":
        seen[_THE] += 1


def _count_following(following: WordFeatures, seen: list[int]) -> None:
    if following.capital:
        seen[_CAPITAL] += 1
        seen[_SUFFIX] += "Os" in following.cues
        seen[_LAST] += "Ln" in following.cues
    elif following.lowered in _SPEECH:
        seen[_SAID] += 1
    elif following.lowered == b"(":
        seen[_BRACKET] += 1
