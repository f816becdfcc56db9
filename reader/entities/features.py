"""What the tagger sees of each word: the word and its neighbours, the lists, its run of capitals, the article.

Features are UTF-8 strings with weight 1. The time of recognition is spent here, so everything that depends
on one word alone comes ready from a ``WordTable``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.entities.context import ArticleContext
from reader.entities.gazetteer import Gazetteer, Match
from reader.entities.reading import Reading
from reader.entities.wordtable import END, START, WordFeatures, WordTable

Items = list[list[bytes]]
"""The features of each word of a sentence."""

_SHOUT: Final = 0.6
_LONGEST_RUN: Final = 5
_DEEPEST: Final = 3
_PLACES: Final = ((0, ""), (1, "-1"), (2, "-2"), (-1, "+1"), (-2, "+2"))
_RUN: Final = tuple(
    tuple(f"run={depth}/{length}".encode() for length in range(_LONGEST_RUN + 1))
    for depth in range(_DEEPEST + 1)
)


class FeatureExtractor:
    """Turns the readings of one article into items; keeps nothing of it but recent words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._table = WordTable(gazetteer)

    def article(self, readings: Sequence[Reading]) -> list[Items]:
        """The items of each sentence of an article."""
        table = self._table
        sentences = [[table[word] for word in reading.words] for reading in readings]
        context = ArticleContext(sentences)
        printed = {word for reading in readings for word in reading.words}
        return [
            _sentence(reading, words, context, printed)
            for reading, words in zip(readings, sentences, strict=True)
        ]


def _sentence(
    reading: Reading, words: Sequence[WordFeatures], context: ArticleContext, printed: set[str]
) -> Items:
    items: Items = []
    shouted = sum(word.shouted for word in words) > _SHOUT * len(words)
    before2 = before1 = START
    padded = [*words, END, END]
    for position, word in enumerate(words):
        after1, after2 = padded[position + 1], padded[position + 2]
        item = [*word.here, *before1.before1, *before2.before2, *after1.after1, *after2.after2]
        if position:
            item.append(b"-1|0=" + before1.lowered + b"|" + word.lowered)
        if after1 is not END:
            item.append(b"0|+1=" + word.lowered + b"|" + after1.lowered)
        if shouted:
            item.append(b"ALLUP")
        items.append(item)
        before2, before1 = before1, word
    for match in reading.matches:
        _add_match(items, match)
    _add_runs(items, reading.lowered, words, context, printed)
    return items


def _add_match(items: Items, match: Match) -> None:
    """A listed name of several words is told to its words and to their neighbours, two to each side."""
    size = len(items)
    for position in range(match.start, match.end):
        marks = _marks(match.code, match.end - match.start, position == match.start)
        for (offset, _), mark in zip(_PLACES, marks, strict=True):
            if 0 <= position + offset < size:
                items[position + offset].append(mark)


@lru_cache(maxsize=1024)
def _marks(code: str, length: int, first: bool) -> tuple[bytes, ...]:  # noqa: FBT001 - a key of the cache
    mark = f"{'B' if first else 'I'}{code}{length}"
    return tuple(f"{place}g={mark}".encode() for _, place in _PLACES)


def _add_runs(
    items: Items,
    lowered: Sequence[str],
    words: Sequence[WordFeatures],
    context: ArticleContext,
    printed: set[str],
) -> None:
    """Features of capitalised words: their place in the run of capitals, its surroundings, the article."""
    size, start = len(words), 0
    while start < size:
        if not words[start].capital:
            start += 1
            continue
        end = start + 1
        while end < size and words[end].capital:
            end += 1
        around = list(words[end - 1].run_end)
        if start:
            around.append(b"runprev=" + words[start - 1].lowered)
        if end < size:
            around.append(b"runnext=" + words[end].lowered)
        length = min(end - start, _LONGEST_RUN)
        for position in range(start, end):
            item = items[position]
            item.append(_RUN[min(position - start, _DEEPEST)][length])
            item += around
            item += context.features(words[position].lowered)
            if lowered[position] in printed:
                item.append(b"d_low" if position else b"d_low0")
        start = end
