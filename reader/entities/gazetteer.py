"""The compiled word lists: names of places, peoples, organisations and events, and words that cue a name.

Format (written by ``reader.entities.training.lists``): a ``SortedText`` whose keys are names and
words, lower-cased, their tokens joined by spaces, and whose values are codes joined by commas: one letter
of ``NAME_CODES`` (lower case: the name is also a plain word, a place or a person's name), for single words
also two letters of ``CUES``. A key that is a word and a space has the number of words of the longest name
that begins with that word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.entities import shipped
from reader.entities.sortedtext import SortedText

NAME_CODES: Final = {
    "country": "C",
    "city": "T",
    "region": "R",
    "norp": "N",
    "org": "O",
    "company": "K",
    "univ": "U",
    "club": "S",
    "party": "P",
    "armed": "P",
    "media": "M",
    "gov": "V",
    "ngo": "V",
    "event": "E",
    "person": "H",
    "division": "Q",
}
CUES: Final = {
    "title": "Ti",
    "orgsuf": "Os",
    "placecue": "Pc",
    "eventcue": "Ec",
    "month": "Mo",
    "weekday": "Wd",
    "first": "Fn",
    "last": "Ln",
}
DEMONYM: Final = "N"
HYPHENATED_NAME: Final = "Hn"
OPENS: Final = " "
"""What follows a word in the key that has the length of the longest name beginning with it."""
_REMEMBERED: Final = 4096  # recent lookups


class Match(NamedTuple):
    """Words ``start`` to ``end`` (exclusive) of a sentence are a listed name of several words."""

    start: int
    end: int
    code: str


class Gazetteer:
    """Looks up words and names in a text of the format above."""

    def __init__(self, text: bytes) -> None:
        table = SortedText(text)

        def look_up(lowered: str) -> tuple[str, ...]:
            codes = table.get(lowered)
            return tuple(codes.split(",")) if codes else ()

        self._codes = lru_cache(maxsize=_REMEMBERED)(look_up)
        self._begins = lru_cache(maxsize=_REMEMBERED)(table.begins)

    def codes(self, lowered: str) -> tuple[str, ...]:
        """The codes of a word or a name, lower-cased, its tokens joined by spaces; empty when unknown."""
        return self._codes(lowered)

    def has(self, lowered: str, code: str) -> bool:
        """Whether a word or name has a code."""
        return code in self._codes(lowered)

    def word_codes(self, word: str) -> tuple[str, ...]:
        """The codes of a printed word: cues in any case, names only for a capitalised word.

        A hyphenated word counts as a demonym by its last part ("Anglo-Dutch"), as a personal name when all
        its parts are such ("Marie-Louise"); dots do not matter ("E.U.").
        """
        lowered = word.lower()
        codes = self._codes(lowered)
        if not word[:1].isupper():
            return tuple(code for code in codes if len(code) == 2)
        if not codes and "-" in lowered:
            return self._hyphenated(lowered)
        if not codes and "." in lowered and len(lowered) < 8:
            return tuple(code for code in self._codes(lowered.replace(".", "")) if len(code) == 1)
        return codes

    def _hyphenated(self, lowered: str) -> tuple[str, ...]:
        parts = [self._codes(part) for part in lowered.split("-")]
        if DEMONYM in parts[-1]:
            return (DEMONYM,)
        if all(CUES["first"] in codes or CUES["last"] in codes for codes in parts):
            return (HYPHENATED_NAME,)
        return ()

    def matches(self, words: Sequence[str], lowered: Sequence[str]) -> list[Match]:
        """Names of two and more words that begin at a capitalised word: the longest for each code and start."""
        found: list[Match] = []
        for start, word in enumerate(words):
            if not word[0].isupper():
                continue
            most = self._codes(lowered[start] + OPENS)
            if most and self._begins(" ".join(lowered[start : start + 2])):
                found += self._longest(lowered, start, min(start + int(most[0]), len(lowered)))
        return found

    def _longest(self, lowered: Sequence[str], start: int, most: int) -> Iterator[Match]:
        """For each code the longest of the names that begin at ``start`` and end at ``most`` or before."""
        seen: set[str] = set()
        for end in range(most, start + 1, -1):
            for code in self._codes(" ".join(lowered[start:end])):
                if code not in seen:
                    seen.add(code)
                    yield Match(start, end, code)


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the package; read once in a process."""
    return Gazetteer(shipped.unpacked(shipped.GAZETTEER))
