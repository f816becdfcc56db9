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


_SHOUT: Final = 0.6
_LONGEST_RUN: Final = 5
_DEEPEST: Final = 3
_PLACES: Final = ((0, ""), (1, "-1"), (2, "-2"), (-1, "+1"), (-2, "+2"))
_FAR: Final = 2  # neighbours to each side that the full view has
_NEAR: Final = 1  # and those that the brief view has
_RUN: Final = tuple(
    tuple(f"run={depth}/{length}".encode() for length in range(_LONGEST_RUN + 1))
    for depth in range(_DEEPEST + 1)
)


class Views:
    """An article as its two looks see it."""

    def __init__(self, readings: Sequence[Reading], sentences: Sequence[Sequence[WordFeatures]]) -> None:
        context = ArticleContext(sentences)
        printed = {word for reading in readings for word in reading.words}
        self._sentences = [
            _Sentence(reading, words, list(_of_runs(reading.lowered, words, context, printed)))
            for reading, words in zip(readings, sentences, strict=True)
        ]

    def full(self) -> list[Items]:
        """The items of each sentence for a first look."""
        return [_with_names(_full(sentence.words), sentence, _FAR) for sentence in self._sentences]

    def brief(self, left_out: Sequence[bool] | None = None) -> list[Items]:
        """The items of each sentence for a second look; none of a sentence that is left out."""
        chosen = [False] * len(self._sentences) if left_out is None else left_out
        items = [
            [] if out else _with_names(_brief(sentence.words), sentence, _NEAR)
            for sentence, out in zip(self._sentences, chosen, strict=True)
        ]
        add_wording(items, [sentence.words for sentence in self._sentences])
        return items


class FeatureExtractor:
    """Shows the words of one article after another; keeps nothing of it but recent words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._table = WordTable(gazetteer)

    def article(self, readings: Sequence[Reading]) -> Views:
        """What there is to see of an article, whose sentences these are."""
        table = self._table
        return Views(readings, [[table[word] for word in reading.words] for reading in readings])


class _Sentence(NamedTuple):
    """A sentence, its words, and by position what the runs of capitals show."""

    reading: Reading
    words: Sequence[WordFeatures]
    of_runs: list[tuple[int, list[bytes]]]


def _full(words: Sequence[WordFeatures]) -> Items:
    items: Items = []
    pair = b""
    before2 = before1 = START
    for word, after1, after2 in zip(words, [*words[1:], END], [*words[2:], END, END], strict=False):
        item = [*word.here, *before1.before1, *before2.before2, *after1.after1, *after2.after2]
        if pair:
            item.append(b"-1|0=" + pair)
        if after1 is not END:
            pair = word.lowered + b"|" + after1.lowered
            item.append(b"0|+1=" + pair)
        items.append(item)
        before2, before1 = before1, word
    return items


def _brief(words: Sequence[WordFeatures]) -> Items:
    befores, afters = [START, *words], [*words[1:], END]
    return [
        [*word.brief, *before.brief_before, *after.brief_after]
        for before, word, after in zip(befores, words, afters, strict=False)
    ]


def _with_names(items: Items, sentence: _Sentence, reach: int) -> Items:
    """Add what does not depend on neighbours alone: capitals throughout, listed names, runs of capitals."""
    words = sentence.words
    if sum([word.shouted for word in words]) > _SHOUT * len(words):
        for item in items:
            item.append(b"ALLUP")
    for match in sentence.reading.matches:
        _add_match(items, match, reach)
    for position, features in sentence.of_runs:
        items[position] += features
    return items


def _add_match(items: Items, match: Match, reach: int) -> None:
    """A listed name of several words is told to its words and to ``reach`` neighbours on each side."""
    size = len(items)
    for position in range(match.start, match.end):
        marks = _marks(match.code, match.end - match.start, position == match.start)
        for (offset, _), mark in zip(_PLACES, marks, strict=True):
            if abs(offset) <= reach and 0 <= position + offset < size:
                items[position + offset].append(mark)


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
