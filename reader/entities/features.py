"""What the tagger sees of each word: the word and its neighbours, the lists, its run of capitals, the article.

There are two views: the full one of a first look, and a brief one of a second look, which has the wording of
the article instead of affixes and of neighbours farther away (``wording``), and learns the labels of the first
(``secondlook``).

Features are UTF-8 strings with weight 1. The time of recognition is spent here, so everything that depends
on one word alone comes ready from a ``WordTable``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.entities.context import ArticleContext
from reader.entities.gazetteer import Gazetteer, Match
from reader.entities.reading import Reading
from reader.entities.wording import add_wording
from reader.entities.wordtable import END, START, WordFeatures, WordTable, runs

Items = list[list[bytes]]
"""The features of each word of a sentence."""


class Views(NamedTuple):
    """The items of the sentences of one article, as a first and as a second look sees them."""

    full: list[Items]
    brief: list[Items]


_SHOUT: Final = 0.6
_LONGEST_RUN: Final = 5
_DEEPEST: Final = 3
_PLACES: Final = ((0, ""), (1, "-1"), (2, "-2"), (-1, "+1"), (-2, "+2"))
_NEAR: Final = 1  # places that the brief view has
_RUN: Final = tuple(
    tuple(f"run={depth}/{length}".encode() for length in range(_LONGEST_RUN + 1))
    for depth in range(_DEEPEST + 1)
)


class FeatureExtractor:
    """Turns the readings of one article into items; keeps nothing of it but recent words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._table = WordTable(gazetteer)

    def article(self, readings: Sequence[Reading]) -> Views:
        """The items of each sentence of an article."""
        table = self._table
        sentences = [[table[word] for word in reading.words] for reading in readings]
        context = ArticleContext(sentences)
        printed = {word for reading in readings for word in reading.words}
        views = Views([], [])
        for reading, words in zip(readings, sentences, strict=True):
            full, brief = _sentence(reading, words, context, printed)
            views.full.append(full)
            views.brief.append(brief)
        add_wording(views.brief, sentences)
        return views


def _sentence(
    reading: Reading, words: Sequence[WordFeatures], context: ArticleContext, printed: set[str]
) -> tuple[Items, Items]:
    """The full and the brief items."""
    full: Items = []
    brief: Items = []
    shouted = sum(word.shouted for word in words) > _SHOUT * len(words)
    before2 = before1 = START
    padded = [*words, END, END]
    for position, word in enumerate(words):
        after1, after2 = padded[position + 1], padded[position + 2]
        item = [*word.here, *before1.before1, *before2.before2, *after1.after1, *after2.after2]
        short = [*word.brief, *before1.brief_before, *after1.brief_after]
        if position:
            item.append(b"-1|0=" + before1.lowered + b"|" + word.lowered)
        if after1 is not END:
            item.append(b"0|+1=" + word.lowered + b"|" + after1.lowered)
        if shouted:
            item.append(b"ALLUP")
            short.append(b"ALLUP")
        full.append(item)
        brief.append(short)
        before2, before1 = before1, word
    for match in reading.matches:
        _add_match(full, brief, match)
    for position, features in _of_runs(reading.lowered, words, context, printed):
        full[position] += features
        brief[position] += features
    return full, brief


def _add_match(full: Items, brief: Items, match: Match) -> None:
    """A listed name of several words is told to its words and to their neighbours, two or one to each side."""
    size = len(full)
    for position in range(match.start, match.end):
        marks = _marks(match.code, match.end - match.start, position == match.start)
        for (offset, _), mark in zip(_PLACES, marks, strict=True):
            if 0 <= position + offset < size:
                full[position + offset].append(mark)
                if abs(offset) <= _NEAR:
                    brief[position + offset].append(mark)


@lru_cache(maxsize=1024)
def _marks(code: str, length: int, first: bool) -> tuple[bytes, ...]:  # noqa: FBT001 - a key of the cache
    mark = f"{'B' if first else 'I'}{code}{length}"
    return tuple(f"{place}g={mark}".encode() for _, place in _PLACES)


def _of_runs(
    lowered: Sequence[str], words: Sequence[WordFeatures], context: ArticleContext, printed: set[str]
) -> Iterator[tuple[int, list[bytes]]]:
    """Of each capitalised word its position, its place in the run of capitals, what surrounds it, the article."""
    for start, end in runs(words):
        around = list(words[end - 1].run_end)
        if start:
            around.append(b"runprev=" + words[start - 1].lowered)
        if end < len(words):
            around.append(b"runnext=" + words[end].lowered)
        length = min(end - start, _LONGEST_RUN)
        for position in range(start, end):
            features = [_RUN[min(position - start, _DEEPEST)][length], *around]
            features += context.features(words[position].lowered)
            if lowered[position] in printed:
                features.append(b"d_low" if position else b"d_low0")
            yield position, features
