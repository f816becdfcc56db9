"""Features that depend on one word alone, computed once for each word and kept for the most recent ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.entities.gazetteer import Gazetteer

LIMIT: Final = 2000  # words in each of two generations; a word takes about 2 KB
LONGEST: Final = 40  # characters of a word that are looked at
_RUN_END_CUES: Final = frozenset({"Os", "Pc", "Ec", "Ln"})
_SHORT: Final = 8  # bytes of a feature that many words may have
_AFFIXES: Final = 4  # letters of the longest
_OUTLINE: Final = {
    code: "X"
    if chr(code).isupper()
    else "x"
    if chr(code).islower()
    else "d"
    if chr(code).isdecimal()
    else code
    for code in range(0x100)
}
_LONG_RUN: Final = re.compile(r"(.)\1{2,}")


class WordFeatures(NamedTuple):
    """What a word says of itself and of its neighbours; features are UTF-8.

    ``here`` belongs to the word, ``before1`` to the word after it (it stands one *before* that),
    ``before2`` to the second after it, ``after1`` and ``after2`` likewise to those it follows. ``brief``,
    ``brief_before`` and ``brief_after`` are the most telling of ``here``, ``before1`` and ``after1``.
    """

    lowered: bytes
    capital: bool
    shouted: bool
    here: tuple[bytes, ...]
    before1: tuple[bytes, ...]
    before2: tuple[bytes, ...]
    after1: tuple[bytes, ...]
    after2: tuple[bytes, ...]
    run_end: tuple[bytes, ...]
    cues: frozenset[str]
    brief: tuple[bytes, ...]
    brief_before: tuple[bytes, ...]
    brief_after: tuple[bytes, ...]


_BEGIN: Final = (b"BOS",)
_END: Final = (b"EOS",)
START: Final = WordFeatures(b"", False, False, (), _BEGIN, (), (), (), (), frozenset(), (), _BEGIN, ())
END: Final = WordFeatures(b"", False, False, (), (), (), _END, (), (), frozenset(), (), (), _END)


def shape(word: str) -> str:
    """Letters as X and x, digits as d, runs of three and more squeezed to two: "McDonald" is "XxXxx"."""
    if word.isascii() and word.isalpha():  # nearly all words; the rest of the function would say the same
        if word.islower():
            return "xx"[: len(word)]
        if word[1:].islower():
            return "Xxx"[: len(word)]
    return _LONG_RUN.sub(r"\1\1", word.translate(_OUTLINE))


def runs(words: Sequence[WordFeatures]) -> Iterator[tuple[int, int]]:
    """Start and end (exclusive) of each run of capitalised words of a sentence."""
    size, start = len(words), 0
    while start < size:
        if not words[start].capital:
            start += 1
            continue
        end = start + 1
        while end < size and words[end].capital:
            end += 1
        yield start, end
        start = end


class WordTable(dict[str, WordFeatures]):
    """``table[word]`` computes what is not there.

    Two generations bound the memory: when the younger is full it becomes the older, and what is asked for
    again moves back.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._older: dict[str, WordFeatures] = {}
        self._common: dict[bytes, bytes] = {}  # short features of the younger generation, each once

    def __missing__(self, word: str) -> WordFeatures:
        features = self._older.get(word) or self._features(word)
        if len(word) <= LONGEST:
            if len(self) >= LIMIT:
                self._older = dict(self)
                self.clear()
                self._common.clear()
            self[word] = features
        return features

    def _features(self, word: str) -> WordFeatures:
        word = word[:LONGEST]
        if not word.isascii():
            word = word.encode("utf-8", "replace").decode()  # a lone surrogate is no UTF-8
        lowered, outline = word.lower(), shape(word)
        codes = self._gazetteer.word_codes(word)
        cues = [code for code in codes if len(code) == 2]
        marks = [code if len(code) == 2 else "B" + code for code in codes]
        suffix = lowered[-3:]
        groups = (
            _of_itself(word, lowered, outline, marks),
            f"-1f3={suffix}\n{_of_neighbour('-1', lowered, outline, marks)}",
            _of_neighbour("-2", lowered, outline, marks),
            f"+1f3={suffix}\n{_of_neighbour('+1', lowered, outline, marks)}",
            _of_neighbour("+2", lowered, outline, marks),
            "\n".join(["runendw=" + lowered, *["runend=" + code for code in cues if code in _RUN_END_CUES]]),
        )
        shared = self._common.setdefault
        # one call encodes all; no word holds a line break
        here, before1, before2, after1, after2, run_end = (
            tuple([shared(each, each) if len(each) <= _SHORT else each for each in group.split(b"\n")])
            for group in "\n\n".join(groups).encode().split(b"\n\n")
        )
        return WordFeatures(
            lowered.encode(),
            word[0].isupper(),
            word.isupper(),
            here,
            before1,
            before2,
            after1,
            after2,
            run_end if word[0].isupper() else (),
            _cue_set(tuple(cues)),
            _brief(here, len(lowered)),
            (before1[1], *before1[3:]),
            (after1[1], *after1[3:]),
        )


@lru_cache(maxsize=256)
def _cue_set(cues: tuple[str, ...]) -> frozenset[str]:
    """One set for all words with the same cues."""
    return frozenset(cues)


def _of_itself(word: str, lowered: str, outline: str, marks: list[str]) -> str:
    affixes = [f"p{n}={lowered[:n]}\nf{n}={lowered[-n:]}" for n in range(1, min(len(lowered), _AFFIXES + 1))]
    features = [f"w={lowered}\ns={outline}", *affixes]
    if len(word) > 1 and word.isupper():
        features.append("UP")
    if "-" in word:
        features.append("HY")
    if word[0].isupper():
        features.append("Cap")
    features += ["g=" + mark for mark in marks]
    return "\n".join(features)


def _brief(here: tuple[bytes, ...], letters: int) -> tuple[bytes, ...]:
    """The word, its shape, its suffix of three letters, flags and marks: ``_of_itself`` without other affixes."""
    affixes = 2 * min(letters - 1, _AFFIXES)
    suffix = here[7:8] if affixes >= 6 else ()
    return (*here[:2], *suffix, *here[2 + affixes :])


def _of_neighbour(place: str, lowered: str, outline: str, marks: list[str]) -> str:
    codes = f"\n{place}g=".join(["", *marks])
    return f"{place}w={lowered}\n{place}s={outline}{codes}"
