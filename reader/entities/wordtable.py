"""Features that depend on one word alone, computed once for each word and kept for the most recent ones."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.entities.gazetteer import Gazetteer

LIMIT: Final = 3_000  # words in each of two generations; a word takes about 2 KB
LONGEST: Final = 40  # characters of a word that are looked at
_RUN_END_CUES: Final = frozenset({"Os", "Pc", "Ec", "Ln"})
_UPPER: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_LOWER: Final = re.compile(r"[a-zß-öø-ÿ]")
_DIGIT: Final = re.compile(r"\d")
_LONG_RUN: Final = re.compile(r"(.)\1{2,}")


class WordFeatures(NamedTuple):
    """What a word says of itself and of its neighbours; features are UTF-8.

    ``here`` belongs to the word, ``before1`` to the word after it (it stands one *before* that),
    ``before2`` to the second after it, ``after1`` and ``after2`` likewise to those it follows.
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


START: Final = WordFeatures(b"", False, False, (), (b"BOS",), (), (), (), (), frozenset())
END: Final = WordFeatures(b"", False, False, (), (), (), (b"EOS",), (), (), frozenset())


def shape(word: str) -> str:
    """Letters as X and x, digits as d, runs of three and more squeezed to two: "McDonald" is "XxXxx"."""
    shaped = _DIGIT.sub("d", _LOWER.sub("x", _UPPER.sub("X", word)))
    return _LONG_RUN.sub(r"\1\1", shaped)


class WordTable(dict[str, WordFeatures]):
    """``table[word]`` computes what is not there.

    Two generations bound the memory: when the younger is full it becomes the older, and what is asked for
    again moves back.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._older: dict[str, WordFeatures] = {}

    def __missing__(self, word: str) -> WordFeatures:
        features = self._older.get(word) or self._features(word)
        if len(word) <= LONGEST:
            if len(self) >= LIMIT:
                self._older = dict(self)
                self.clear()
            self[word] = features
        return features

    def _features(self, word: str) -> WordFeatures:
        word = word[:LONGEST].encode("utf-8", "replace").decode()  # a lone surrogate is no UTF-8
        lowered, outline = word.lower(), shape(word)
        codes = self._gazetteer.word_codes(word)
        marks = [code if len(code) == 2 else "B" + code for code in codes]
        here = ["w=" + lowered, "s=" + outline]
        for length in range(1, min(len(lowered), 5)):
            here += (f"p{length}={lowered[:length]}", f"f{length}={lowered[-length:]}")
        if word.isupper() and len(word) > 1:
            here.append("UP")
        if "-" in word:
            here.append("HY")
        if word[0].isupper():
            here.append("Cap")
        here += ("g=" + mark for mark in marks)
        return WordFeatures(
            lowered=lowered.encode(),
            capital=word[0].isupper(),
            shouted=word.isupper(),
            here=_encoded(here),
            before1=_near("-1", lowered, outline, marks),
            before2=_far("-2", lowered, outline, marks),
            after1=_near("+1", lowered, outline, marks),
            after2=_far("+2", lowered, outline, marks),
            run_end=_encoded(
                [f"runend={code}" for code in codes if code in _RUN_END_CUES] + ["runendw=" + lowered]
            ),
            cues=frozenset(code for code in codes if len(code) == 2),
        )


def _far(place: str, lowered: str, outline: str, marks: list[str]) -> tuple[bytes, ...]:
    return _encoded([f"{place}w={lowered}", f"{place}s={outline}", *(f"{place}g={mark}" for mark in marks)])


def _near(place: str, lowered: str, outline: str, marks: list[str]) -> tuple[bytes, ...]:
    return (f"{place}f3={lowered[-3:]}".encode(), *_far(place, lowered, outline, marks))


def _encoded(features: list[str]) -> tuple[bytes, ...]:
    return tuple(feature.encode() for feature in features)
