"""How an article words its names: what it calls them, and the words that stand beside them.

"Bilka is a Danish chain of shops" and "Bilka, a chain", say what Bilka is wherever else the name stands alone;
that it "signed" somebody, or that somebody "joined" it, tells of it too. Words of the text itself are the
features, nothing is looked up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from reader.entities.reading import Reading
from reader.entities.wordtable import LONGEST

_MOST: Final = 6  # words beside its other mentions, and nouns it is called, that a word gets
_LONGEST: Final = 5  # words of a run that pass on what they are called
_BRACKET: Final = 30  # words in which one is closed
_REACH: Final = 9  # words after the article in which the noun stands
_SHORTEST: Final = 4  # letters of a word beside a name


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
GRAMMAR: Final = _words(
    """the a an in on at it its he she they his their her this that these those we i you as for after before
    during and but of by to from with when while if one two three four another other all some no not there here
    since although though however by under over what who which how where both each then also first second last
    such most more many january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday"""
)
"""Words that are capitalised where they begin a sentence: nothing that stands beside one tells of another."""

Counts = defaultdict[str, dict[bytes, int]]

_EDGE: Final = "|"
"""Beyond the first and the last word."""


class _Run(NamedTuple):
    """A run of capitalised words of a sentence, lower-cased, and the features of what stands beside it.

    ``around`` is its own; ``called`` and ``beside`` are told to the other mentions of its words.
    """

    items: Sequence[list[bytes]]
    lowered: Sequence[str]
    around: tuple[bytes, ...]
    called: tuple[bytes, ...]
    beside: tuple[bytes, ...]


def add_wording(
    items: Sequence[list[list[bytes]]], sentences: Sequence[tuple[Reading, Sequence[tuple[int, int]]]]
) -> None:
    """Add to the items of an article's sentences how it words the names they are of.

    A sentence comes with its runs of capitals. A word without features is left without; what is said of a name
    counts for the others.
    """
    found = [
        _run(item, reading, *run)
        for item, (reading, runs) in zip(items, sentences, strict=True)
        for run in runs
    ]
    called: Counts = defaultdict(dict)
    beside: Counts = defaultdict(dict)
    for run in found:
        if not run.called and not run.beside:
            continue
        for lowered in {word: None for word in run.lowered if word not in GRAMMAR}:
            _count(run.called, called[lowered])
            _count(run.beside, beside[lowered])
    for run in found:
        for item, lowered in zip(run.items, run.lowered, strict=True):
            if not item:
                continue
            item.extend(run.around)
            if lowered in called:
                item.extend(islice(called[lowered], _MOST))
            if lowered in beside:
                item.extend(_others(beside[lowered], run.beside))


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


def _run(items: list[list[bytes]], reading: Reading, start: int, end: int) -> _Run:
    lowered = reading.lowered
    before = lowered[start - 1] if start else _EDGE
    before2 = lowered[start - 2] if start > 1 else _EDGE
    after, after2 = [*lowered[end : end + 2], _EDGE, _EDGE][:2]
    around: tuple[bytes, ...] = (
        _feature(f"rp2={before2[:LONGEST]}|{before[:LONGEST]}"),
        _feature(f"rn2={after[:LONGEST]}|{after2[:LONGEST]}"),
    )
    called: tuple[bytes, ...] = ()
    link, noun = _called(reading, end)
    if noun:
        around += (_feature(f"isa{link}={noun}"),)
        if end - start <= _LONGEST:
            called = (_feature(f"d_isa={noun}"),)
    beside: tuple[bytes, ...] = ()
    if _tells(before):
        beside += (_feature(f"d_rp={before[:LONGEST]}"),)
    if _tells(after):
        beside += (_feature(f"d_rn={after[:LONGEST]}"),)
    return _Run(items[start:end], lowered[start:end], around, called, beside)


def _feature(text: str) -> bytes:
    return text.encode("utf-8", "replace")  # a lone surrogate is no UTF-8


def _is_word(lowered: str) -> bool:
    return lowered.isalpha() and lowered.isascii()


def _tells(lowered: str) -> bool:
    """Whether a word beside a run, which has no capital, tells of it."""
    return len(lowered) >= _SHORTEST and _is_word(lowered)


def _called(reading: Reading, end: int) -> tuple[str, str]:
    """How the words from ``end`` on say what a name is ("C" by a verb, "A" by a comma), and its noun or nothing.

    What stands in brackets after the name is passed over; the noun is the last small word before a closer.
    """
    nothing = ("", "")
    words, lowered, _ = reading
    position = _after_bracket(lowered, end)
    if position >= len(lowered) or lowered[position] not in _LINKS:
        return nothing
    link = "A" if lowered[position] == "," else "C"
    position += 1
    while position < len(lowered) and lowered[position] in _PASSED:
        position += 1
    if position >= len(lowered) or lowered[position] not in _DETERMINERS:
        return nothing
    noun = ""
    for place in range(position + 1, min(position + _REACH, len(lowered))):
        word, capital = lowered[place], words[place][0].isupper()
        if word in _CLOSERS or (place > position + 1 and noun and not capital and word.endswith("ed")):
            break
        if not capital:
            noun = word if _is_word(word) else ""
    return nothing if noun in _NO_NOUNS else (link, noun)


def _after_bracket(lowered: Sequence[str], position: int) -> int:
    """The position after a bracket that opens at ``position``; beyond the words for one that does not close."""
    if position >= len(lowered) or lowered[position] != "(":
        return position
    for place in range(position, min(position + _BRACKET, len(lowered))):
        if lowered[place] == ")":
            return place + 1
    return len(lowered)
