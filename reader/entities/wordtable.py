"""Features that depend on one word alone, computed once for each word and kept for the most recent ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

from reader.entities.gazetteer import Gazetteer

LIMIT: Final = 3000  # words in each of two generations; a word takes about 1 KB
LONGEST: Final = 40  # characters of a word that are looked at
_RUN_END_CUES: Final = frozenset({"Os", "Pc", "Ec", "Ln"})
_PLACES: Final = ("", "-1", "-2", "+1", "+2")  # of the word and its neighbours, in the order of the fields
_CUE: Final = 2  # letters of the code of a cue; that of a name has one
_AFFIXES: Final = tuple((letters, b"p%d=" % letters, b"f%d=" % letters) for letters in range(1, 5))
_SUFFIX: Final = 3  # letters of the suffix that neighbours and the brief view have
_BRIEF_AFFIX: Final = slice(2 * _SUFFIX - 1, 2 * _SUFFIX)
_FLAGS: Final = {
    chosen: tuple(flag for flag, is_on in zip((b"UP", b"HY", b"Cap"), chosen, strict=True) if is_on)
    for chosen in product((False, True), repeat=3)
}
"""Of a word wholly in capitals, with a hyphen, with a capital first."""
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
UNSEEN: Final = WordFeatures(b"", False, False, (), (), (), (), (), (), frozenset(), (), (), ())
"""Stands for a word that nobody looks at."""
END: Final = WordFeatures(b"", False, False, (), (), (), _END, (), (), frozenset(), (), (), _END)


def shape(word: str) -> str:
    """Letters as X and x, digits as d, runs of three and more squeezed to two: "McDonald" is "XxXxx"."""
    if word.isascii() and word.isalpha():  # nearly all words; the rest of the function would say the same
        if word.islower():
            return "xx"[: len(word)]
        if word[1:].islower():
            return "Xxx"[: len(word)]
    return _LONG_RUN.sub(r"\1\1", word.translate(_OUTLINE))


def runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Start and end (exclusive) of each run of capitalised words of a sentence."""
    found: list[tuple[int, int]] = []
    begin = end = 0
    for position, word in enumerate(words):
        if not word[0].isupper():
            continue
        if position > end and end:
            found.append((begin, end))
        if position > end or not end:
            begin = position
        end = position + 1
    if end:
        found.append((begin, end))
    return found


class WordTable(dict[str, WordFeatures]):
    """``table[word]`` computes what is not there.

    Two generations bound the memory: when the younger is full it becomes the older, and what is asked for
    again moves back.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._older: dict[str, WordFeatures] = {}
        self._common: dict[bytes, bytes] = {}  # affixes of the younger generation, each once

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
        lowered = word.lower()
        letters = lowered.encode()
        capital, shouted = word[0].isupper(), word.isupper()
        shapes, codes = _of_shape(shape(word)), _of_codes(self._gazetteer.word_codes(word))
        suffix = lowered[-_SUFFIX:].encode()
        affixes = self._each_once(_affixes(lowered))
        last_before, last_after = self._each_once((b"-1f3=" + suffix, b"+1f3=" + suffix))
        itself, before, after = b"w=" + letters, b"-1w=" + letters, b"+1w=" + letters
        flags = _FLAGS[shouted and len(word) > 1, "-" in word, capital] + codes.here
        return WordFeatures(
            letters,
            capital,
            shouted,
            (itself, shapes.here, *affixes, *flags),
            (last_before, before, shapes.before1, *codes.before1),
            (b"-2w=" + letters, shapes.before2, *codes.before2),
            (last_after, after, shapes.after1, *codes.after1),
            (b"+2w=" + letters, shapes.after2, *codes.after2),
            (b"runendw=" + letters, *codes.run_end) if capital else (),
            codes.cues,
            (itself, shapes.here, *affixes[_BRIEF_AFFIX], *flags),
            (before, *codes.before1),
            (after, *codes.after1),
        )

    def _each_once(self, features: Iterable[bytes]) -> list[bytes]:
        """The same features, each kept once for all words that have it."""
        shared = self._common.setdefault
        return [shared(feature, feature) for feature in features]


class _Shapes(NamedTuple):
    """The shape of a word as it and its neighbours show it."""

    here: bytes
    before1: bytes
    before2: bytes
    after1: bytes
    after2: bytes


class _Codes(NamedTuple):
    """The codes of the lists as a word and its neighbours show them."""

    here: tuple[bytes, ...]
    before1: tuple[bytes, ...]
    before2: tuple[bytes, ...]
    after1: tuple[bytes, ...]
    after2: tuple[bytes, ...]
    run_end: tuple[bytes, ...]
    cues: frozenset[str]


@lru_cache(maxsize=256)
def _of_shape(outline: str) -> _Shapes:
    return _Shapes(*(f"{place}s={outline}".encode() for place in _PLACES))


@lru_cache(maxsize=1024)
def _of_codes(codes: tuple[str, ...]) -> _Codes:
    cues = [code for code in codes if len(code) == _CUE]
    marks = [code if len(code) == _CUE else "B" + code for code in codes]
    here, before1, before2, after1, after2 = (
        tuple(f"{place}g={mark}".encode() for mark in marks) for place in _PLACES
    )
    return _Codes(
        here,
        before1,
        before2,
        after1,
        after2,
        run_end=tuple(f"runend={cue}".encode() for cue in cues if cue in _RUN_END_CUES),
        cues=frozenset(cues),
    )


def _affixes(lowered: str) -> list[bytes]:
    """Prefixes and suffixes of one to four letters, shorter than the word."""
    affixes: list[bytes] = []
    for letters, prefix, suffix in _AFFIXES[: len(lowered) - 1]:
        affixes += (prefix + lowered[:letters].encode(), suffix + lowered[-letters:].encode())
    return affixes
