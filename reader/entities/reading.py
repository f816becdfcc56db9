"""A sentence as the tagger and the repair rules read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from reader.entities.gazetteer import Gazetteer, Match

_PLAIN: Final = str.maketrans("’‘“”–—‑", "''\"\"---")
_QUOTES: Final = frozenset({"``", "''"})


class Reading(NamedTuple):
    """Words with plain quotes and dashes, the same lower-cased, and the listed names among them."""

    words: list[str]
    lowered: list[str]
    matches: list[Match]


def read(sentences: Iterable[Sequence[str]], gazetteer: Gazetteer) -> list[Reading]:
    """Readings of the sentences of one article, of equal length as they are."""
    return [_read(sentence, gazetteer) for sentence in sentences]


def _read(sentence: Sequence[str], gazetteer: Gazetteer) -> Reading:
    joined = " ".join(sentence)  # words hold no spaces, and one long string is quicker than many short ones
    words = list(sentence)
    if not joined.isascii() or not _QUOTES.isdisjoint(sentence):
        words = [plain(word) for word in sentence]
        joined = " ".join(words)
    lowered = joined.lower().split(" ")
    return Reading(words, lowered, gazetteer.matches(words, lowered))


def plain(word: str) -> str:
    """A word with typographic quotes and dashes in the form that the training corpora have."""
    if not word.isascii():
        return word.translate(_PLAIN)
    return '"' if word in _QUOTES else word
