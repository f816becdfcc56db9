"""How an article words its names: what it calls them, and the words that stand beside them.

"Bilka is a Danish chain of shops" and "Bilka, a chain", say what Bilka is wherever else the name stands alone;
that it "signed" somebody, or that somebody "joined" it, tells of it too. Words of the text itself are the
features, nothing is looked up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from reader.entities.wordtable import START, WordFeatures, runs

_MOST: Final = 6  # words beside its other mentions, and nouns it is called, that a word gets
_LONGEST: Final = 5  # words of a run that pass on what they are called
_BRACKET: Final = 30  # words in which one is closed
_REACH: Final = 9  # words after the article in which the noun stands
_SHORTEST: Final = 4  # letters of a word beside a name


def _words(text: str) -> frozenset[bytes]:
    return frozenset(text.encode().split())


_LINKS: Final = _words("is was are were became remains be ,")
_PASSED: Final = _words("also currently now then once perhaps formerly originally")
_DETERMINERS: Final = _words("a an the one two another any")
_CLOSERS: Final = _words(
    """of in from for who that which whose where when and or but with by at to on as based founded formed located
    situated near within between under since , . ; : ( ) - -- " ' 's"""
)
"""What ends the words before the noun."""
_NO_NOUNS: Final = _words(
    """was were is are be been being has had have will would can could may might should did does do not their his
    her its our it they them he she this that these those all more most less than later earlier ago year years
    time lot part number few same other only first second last new such kind type form way"""
)
_GRAMMAR: Final = _words(
    """the a an in on at it its he she they his their her this that these those we i you as for after before
    during and but of by to from with when while if one two three four another other all some no not there here
    since although though however by under over what who which how where both each then also first second last
    such most more many january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday"""
)
"""Words that are capitalised where they begin a sentence: nothing that stands beside one tells of another."""

Counts = defaultdict[bytes, dict[bytes, int]]


_EDGE: Final = START._replace(lowered=b"|")
"""Beyond the first and the last word."""


class _Run(NamedTuple):
    """A run of capitalised words of a sentence, and the features of what stands beside it.

    ``around`` is its own; ``called`` and ``beside`` are told to the other mentions of its words.
    """

    items: Sequence[list[bytes]]
    words: Sequence[WordFeatures]
    around: tuple[bytes, ...]
    called: tuple[bytes, ...]
    beside: tuple[bytes, ...]


def add_wording(items: Sequence[list[list[bytes]]], sentences: Sequence[Sequence[WordFeatures]]) -> None:
    """Add to the items of an article's sentences how it words the names they are of.

    A sentence without items is left without; what it says of a name counts for the others.
    """
    found = [run for item, words in zip(items, sentences, strict=True) for run in _runs(item, words)]
    called: Counts = defaultdict(dict)
    beside: Counts = defaultdict(dict)
    for run in found:
        for lowered in {word.lowered: None for word in run.words if word.lowered not in _GRAMMAR}:
            _count(run.called, called[lowered])
            _count(run.beside, beside[lowered])
    for run in found:
        if not run.items:
            continue
        for item, word in zip(run.items, run.words, strict=True):
            item.extend(run.around)
            if called.get(word.lowered):
                item.extend(islice(called[word.lowered], _MOST))
            if beside.get(word.lowered):
                item.extend(_others(beside[word.lowered], run.beside))


def _count(features: Iterable[bytes], counts: dict[bytes, int]) -> None:
    for feature in features:
        counts[feature] = counts.get(feature, 0) + 1


def _others(counts: Mapping[bytes, int], own: Sequence[bytes]) -> list[bytes]:
    """The first features that another mention has."""
    others: list[bytes] = []
    for feature, count in counts.items():
        if count > (feature in own):
            others.append(feature)
            if len(others) == _MOST:
                break
    return others


def _runs(items: list[list[bytes]], words: Sequence[WordFeatures]) -> Iterator[_Run]:
    padded = (_EDGE, _EDGE, *words, _EDGE, _EDGE)
    for start, end in runs(words):
        before2, before = padded[start : start + 2]
        after, after2 = padded[end + 2 : end + 4]
        around: tuple[bytes, ...] = (
            b"rp2=" + before2.lowered + b"|" + before.lowered,
            b"rn2=" + after.lowered + b"|" + after2.lowered,
        )
        called: tuple[bytes, ...] = ()
        link, noun = _called(words, end)
        if noun:
            around += (b"isa" + link + b"=" + noun,)
            if end - start <= _LONGEST:
                called = (b"d_isa=" + noun,)
        beside: tuple[bytes, ...] = ()
        if _tells(before):
            beside += (b"d_rp=" + before.lowered,)
        if _tells(after):
            beside += (b"d_rn=" + after.lowered,)
        yield _Run(items[start:end], words[start:end], around, called, beside)


def _tells(word: WordFeatures) -> bool:
    return not word.capital and len(word.lowered) >= _SHORTEST and word.lowered.isalpha()


def _called(words: Sequence[WordFeatures], end: int) -> tuple[bytes, bytes]:
    """How the words from ``end`` on say what a name is ("C" by a verb, "A" by a comma), and its noun or nothing.

    What stands in brackets after the name is passed over; the noun is the last small word before a closer.
    """
    nothing = (b"", b"")
    position = _after_bracket(words, end)
    if position >= len(words) or words[position].lowered not in _LINKS:
        return nothing
    link = b"A" if words[position].lowered == b"," else b"C"
    position += 1
    while position < len(words) and words[position].lowered in _PASSED:
        position += 1
    if position >= len(words) or words[position].lowered not in _DETERMINERS:
        return nothing
    noun = b""
    for number, word in enumerate(words[position + 1 : position + _REACH]):
        if word.lowered in _CLOSERS or (
            number and noun and not word.capital and word.lowered.endswith(b"ed")
        ):
            break
        if not word.capital:
            noun = word.lowered if word.lowered.isalpha() else b""
    return nothing if noun in _NO_NOUNS else (link, noun)


def _after_bracket(words: Sequence[WordFeatures], position: int) -> int:
    """The position after a bracket that opens at ``position``; beyond the words for one that does not close."""
    if position >= len(words) or words[position].lowered != b"(":
        return position
    for number, word in enumerate(words[position : position + _BRACKET], position):
        if word.lowered == b")":
            return number + 1
    return len(words)
