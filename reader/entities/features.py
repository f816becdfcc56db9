"""What the tagger sees of each word: the word and its neighbours, the lists, its run of capitals, the article.

There are two views: the full one of a first look, and a brief one of a second look, which has the wording of
the article instead of affixes and of neighbours farther away (``wording``), and learns the labels of the first
(``secondlook``).

Features are UTF-8 strings with weight 1. The time of recognition is spent here, so everything that depends
on one word alone comes ready from a ``WordTable``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, starmap
from typing import Final, NamedTuple

from reader.entities.context import ArticleContext
from reader.entities.gazetteer import Gazetteer, Match
from reader.entities.glance import Window, everywhere
from reader.entities.reading import Reading
from reader.entities.wording import add_wording
from reader.entities.wordtable import END, START, UNSEEN, WordFeatures, WordTable, runs

Items = list[list[bytes]]
"""The features of each word of a sentence; none of a word that is passed over."""

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

    def __init__(self, sentences: Sequence[_Sentence]) -> None:
        self._sentences = sentences

    def full(self) -> list[Items]:
        """The items of each sentence for a first look."""
        return [
            _with_names(_full(sentence.words, sentence.windows), sentence, _FAR)
            for sentence in self._sentences
        ]

    def brief(self, windows: Sequence[Sequence[Window]] | None = None) -> list[Items]:
        """The items of each sentence for a second look; with ``windows``, of what stands in these of its windows."""
        if windows is None:
            windows = [sentence.windows for sentence in self._sentences]
        items = [
            _with_names(_brief(sentence.words, chosen), sentence, _NEAR)
            for sentence, chosen in zip(self._sentences, windows, strict=True)
        ]
        add_wording(items, [(sentence.reading, sentence.runs) for sentence in self._sentences])
        return items


class FeatureExtractor:
    """Shows the words of one article after another; keeps nothing of it but recent words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._table = WordTable(gazetteer)

    def article(
        self, readings: Sequence[Reading], windows: Sequence[Sequence[Window]] | None = None
    ) -> Views:
        """What there is to see of an article, whose sentences these are.

        With ``windows``, of the words of each sentence that stand in them, all capitals among them; the others
        have no features.
        """
        if windows is None:
            windows = [everywhere(reading) for reading in readings]
        sentences = [self._words(reading, open_) for reading, open_ in zip(readings, windows, strict=True)]
        found = [runs(reading.words) for reading in readings]
        context = ArticleContext(zip(sentences, found, strict=True))
        printed = {word for reading in readings for word in reading.words}
        return Views(
            [
                _Sentence(
                    reading, words, open_, in_runs, list(_of_runs(reading, words, in_runs, context, printed))
                )
                for reading, words, open_, in_runs in zip(readings, sentences, windows, found, strict=True)
            ]
        )

    def _words(self, reading: Reading, windows: Sequence[Window]) -> list[WordFeatures]:
        """The words in the windows and their neighbours."""
        table = self._table
        words = [UNSEEN] * len(reading.words)
        for start, end in windows:
            seen = slice(max(start - _FAR, 0), end + _FAR)
            words[seen] = [table[word] for word in reading.words[seen]]
        return words


class _Sentence(NamedTuple):
    """A sentence, its words, those that are looked at, its runs of capitals, and by position what these show."""

    reading: Reading
    words: Sequence[WordFeatures]
    windows: Sequence[Window]
    runs: Sequence[tuple[int, int]]
    of_runs: list[tuple[int, list[bytes]]]


def _full(words: Sequence[WordFeatures], windows: Iterable[Window]) -> Items:
    items: Items = [[] for _ in words]
    padded = (START, START, *words, END, END)
    for position in chain.from_iterable(starmap(range, windows)):
        before2, before1, word, after1, after2 = padded[position : position + 5]
        item = [*word.here, *before1.before1, *before2.before2, *after1.after1, *after2.after2]
        if position:
            item.append(b"-1|0=" + before1.lowered + b"|" + word.lowered)
        if after1 is not END:
            item.append(b"0|+1=" + word.lowered + b"|" + after1.lowered)
        items[position] = item
    return items


def _brief(words: Sequence[WordFeatures], windows: Iterable[Window]) -> Items:
    items: Items = [[] for _ in words]
    padded = (START, *words, END)
    for position in chain.from_iterable(starmap(range, windows)):
        before, word, after = padded[position : position + 3]
        items[position] = [*word.brief, *before.brief_before, *after.brief_after]
    return items


def _with_names(items: Items, sentence: _Sentence, reach: int) -> Items:
    """Add what does not depend on neighbours alone: capitals throughout, listed names, runs of capitals."""
    words = sentence.words
    if sum([word.shouted for word in words]) > _SHOUT * len(words):
        for item in filter(None, items):
            item.append(b"ALLUP")
    for match in sentence.reading.matches:
        _add_match(items, match, reach)
    for position, features in sentence.of_runs:
        if items[position]:
            items[position] += features
    return items


def _add_match(items: Items, match: Match, reach: int) -> None:
    """A listed name of several words is told to its words and to ``reach`` neighbours on each side."""
    size = len(items)
    for position in range(match.start, match.end):
        marks = _marks(match.code, match.end - match.start, position == match.start)
        for (offset, _), mark in zip(_PLACES, marks, strict=True):
            if abs(offset) <= reach and 0 <= position + offset < size and items[position + offset]:
                items[position + offset].append(mark)


@lru_cache(maxsize=1024)
def _marks(code: str, length: int, first: bool) -> tuple[bytes, ...]:  # noqa: FBT001 - a key of the cache
    mark = f"{'B' if first else 'I'}{code}{length}"
    return tuple(f"{place}g={mark}".encode() for _, place in _PLACES)


def _of_runs(
    reading: Reading,
    words: Sequence[WordFeatures],
    runs: Sequence[tuple[int, int]],
    context: ArticleContext,
    printed: set[str],
) -> Iterator[tuple[int, list[bytes]]]:
    """Of each capitalised word its position, its place in the run of capitals, what surrounds it, the article."""
    for start, end in runs:
        around = list(words[end - 1].run_end)
        if start:
            around.append(b"runprev=" + words[start - 1].lowered)
        if end < len(words):
            around.append(b"runnext=" + words[end].lowered)
        length = min(end - start, _LONGEST_RUN)
        for position in range(start, end):
            features = [_RUN[min(position - start, _DEEPEST)][length], *around]
            features += context.features(words[position].lowered)
            if reading.lowered[position] in printed:
                features.append(b"d_low" if position else b"d_low0")
            yield position, features
