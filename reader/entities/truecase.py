"""Likely case of words in sentences that are printed wholly in capitals or as a headline.

The tagger reads the rewritten words; offsets and display stay with the printed ones. Order of evidence
for a word: the same word elsewhere in the article, then the list of words that are mostly lower case or
mostly capitals, else a capital. The idea is that of Lita et al., "tRuEcasIng", ACL 2003, without its
language model.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reader.entities import shipped
from reader.entities.sortedtext import SortedText

_LOWER: Final = "l"
_REMEMBERED: Final = 2048  # recent lookups
_SHOUT: Final = 0.6  # share of words in capitals above which a sentence is shouted
_HEADLINE: Final = 0.75  # share of capitalised words above which it may be a headline
_NOT_INSIDE: Final = frozenset({'"', "``", "“", ".", ":", "?", "!"})
_SENTENCE_END: Final = frozenset({".", "?", "!"})


class Printed(Enum):
    """How a sentence is printed."""

    PLAIN = auto()
    SHOUTED = auto()
    HEADLINE = auto()


class Truecaser:
    """Rewrites sentences. ``text`` is a ``SortedText``: ``l`` or ``u`` for words mostly lower case or capitals."""

    def __init__(self, text: bytes) -> None:
        self._usual = lru_cache(maxsize=_REMEMBERED)(SortedText(text).get)

    def printed(self, words: Sequence[str]) -> Printed:
        """How a sentence is printed. A headline needs two capitalised words that are usually lower case."""
        if 2 * sum(map(str.islower, words)) > len(words):
            return Printed.PLAIN
        long = capitals = letters = capitalised = 0
        for word in words:
            if word[0].isalpha():
                letters += 1
                capitalised += word[0].isupper()
                if len(word) > 1:
                    long += 1
                    capitals += word.isupper()
        if long > 1 and capitals > _SHOUT * long:
            return Printed.SHOUTED
        if letters >= 4 and capitalised > _HEADLINE * letters:
            odd = sum(1 for word in words if word[0].isupper() and self._usual(word.lower()) == _LOWER)
            if odd > 1:
                return Printed.HEADLINE
        return Printed.PLAIN

    def article(self, sentences: Sequence[Sequence[str]]) -> list[Sequence[str]]:
        """The sentences of one article, those that are shouted or headlines in their likely case.

        Every sentence keeps its number of words; a plain one is returned as it is.
        """
        kinds = [self.printed(words) for words in sentences]
        if all(kind is Printed.PLAIN for kind in kinds):
            return list(sentences)
        loud = {
            word.lower()
            for words, kind in zip(sentences, kinds, strict=True)
            if kind is not Printed.PLAIN
            for word in words
        }
        plain = (words for words, kind in zip(sentences, kinds, strict=True) if kind is Printed.PLAIN)
        seen = _seen(plain, loud)
        return [
            words if kind is Printed.PLAIN else self._rewrite(words, kind, seen)
            for words, kind in zip(sentences, kinds, strict=True)
        ]

    def _rewrite(self, words: Sequence[str], kind: Printed, seen: Mapping[str, str]) -> list[str]:
        rewritten = [self._word(word, kind, seen) for word in words]
        if kind is Printed.HEADLINE:
            rewritten[0] = words[0]
            return rewritten
        previous = "."
        for position, word in enumerate(words):
            if previous in _SENTENCE_END:
                rewritten[position] = rewritten[position][:1].upper() + rewritten[position][1:]
            previous = word
        return rewritten

    def _word(self, word: str, kind: Printed, seen: Mapping[str, str]) -> str:
        lowered = word.lower()
        if len(lowered) != len(word) or lowered == word.upper():  # nothing to change, or not one for one
            return word
        known = seen.get(lowered)
        if known is not None:
            return known
        usual = self._usual(lowered)
        if usual:
            return lowered if usual == _LOWER else word.upper()
        if kind is Printed.HEADLINE or ("." in word and len(word) < 7):
            return word
        if "-" in word:
            return "-".join(self._word(part, kind, seen) if part else part for part in word.split("-"))
        return lowered[0].upper() + lowered[1:]


def _seen(sentences: Iterable[Sequence[str]], wanted: set[str]) -> dict[str, str]:
    """The most frequent printed form of each ``wanted`` word inside sentences, by lower-cased word."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words in sentences:
        lowered = " ".join(words).lower().split(" ")
        if wanted.isdisjoint(lowered):
            continue
        for (previous, word), low in zip(pairwise(words), lowered[1:], strict=True):
            if low in wanted and word[0].isalpha() and previous not in _NOT_INSIDE:
                forms[low][word] += 1
    return {lowered: counts.most_common(1)[0][0] for lowered, counts in forms.items()}


@lru_cache(maxsize=1)
def load_truecaser() -> Truecaser:
    """The truecaser of the package; read once in a process."""
    return Truecaser(shipped.unpacked(shipped.CASE))
