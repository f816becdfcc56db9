"""Better spellings: the words of the index that are a slip away from a typed one.

Words are kept by first letter and length, each with a set of its letters as bits. One edit changes at most
two bits, so that nearly all words are passed over by counting bits, and only a handful are compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from reader.model.query import Node, Phrase, Word
from reader.search.analysis import Role, tokens
from reader.search.edits import edits

MAX_EDITS: Final = 2
_BITS: Final = 62
_ALIKE: Final = ("cgkq", "ijy", "csxz", "fpv", "bvw", "dt", "aeiou", "ouw")
INITIALS: Final = {
    letter: "".join(sorted({other for group in _ALIKE if letter in group for other in group} - {letter}))
    for letter in "".join(_ALIKE)
}
"""The letters that a name may begin with instead, as when another alphabet is written: Qaddafi, Gaddafi."""


class Speller:
    """Finds the words near a typed one.

    Args:
        frequencies: folded word to the number of articles that hold it. The first question about a letter
            prepares the words that begin with it; the mapping must not change.
    """

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = frequencies
        self._words = sorted(frequencies)
        self._shelves: dict[str, dict[int, tuple[list[str], list[int]]]] = {}

    def nearest(self, word: str, limit: int, most: int = MAX_EDITS) -> tuple[str, ...]:
        """Other words at most ``most`` edits away, nearest first, then most frequent first.

        The first letter is right, has changed places with the second, or sounds like the right one (``INITIALS``).
        """
        found = {near: distance for near, distance in self._near(word, most) if distance}
        if len(word) > 1 and word[0] != word[1]:
            swapped = word[1] + word[0] + word[2:]
            for near, distance in self._near(swapped, most - 1):
                found[near] = min(distance + 1, found.get(near, most))
        for letter in INITIALS.get(word[:1], ""):
            for near, distance in self._near(letter + word[1:], most - 1):
                found[near] = min(distance + 1, found.get(near, most))
        order = sorted(found, key=lambda near: (found[near], -self._frequencies[near], near))
        return tuple(order[:limit])

    def within(self, word: str, most: int) -> tuple[str, ...]:
        """All words at most ``most`` edits away that share the first letter, the word itself included."""
        return tuple(sorted(near for near, _ in self._near(word, most)))

    def _near(self, word: str, most: int) -> Iterator[tuple[str, int]]:
        if not word:
            return
        shelves = self._shelf(word[0])
        letters = _letters(word)
        for length in range(len(word) - most, len(word) + most + 1):
            words, sets = shelves.get(length, ((), ()))
            close = [number for number, held in enumerate(sets) if (held ^ letters).bit_count() <= 2 * most]
            for number in close:
                distance = edits(words[number], word, most)
                if distance <= most:
                    yield words[number], distance

    def _shelf(self, letter: str) -> dict[int, tuple[list[str], list[int]]]:
        """The words that begin with a letter, by length, with their letter sets."""
        if letter not in self._shelves:
            shelf: dict[int, tuple[list[str], list[int]]] = {}
            for word in self._beginning(letter):
                words, sets = shelf.setdefault(len(word), ([], []))
                words.append(word)
                sets.append(_letters(word))
            self._shelves[letter] = shelf
        return self._shelves[letter]

    def _beginning(self, letter: str) -> Sequence[str]:
        after = chr(min(ord(letter) + 1, 0x10FFFF))
        return self._words[bisect_left(self._words, letter) : bisect_left(self._words, after)]


def _letters(word: str) -> int:
    """The set of a word's characters as bits; different characters may share one, which only loses speed."""
    held = 0
    for letter in word:
        held |= 1 << (ord(letter) % _BITS)
    return held


def respelled(
    node: Node, is_known: Callable[[str], bool], nearest: Callable[[str], Sequence[str]]
) -> tuple[Node, ...]:
    """A word or phrase that finds nothing, with its first unknown word spelled otherwise.

    Args:
        node: any clause; only words and phrases have spellings.
        is_known: whether a folded word (or another with its stem) is in the index.
        nearest: better spellings of a folded word, best first.

    Returns:
        The clauses, best first, in capitals where the user typed capitals.
    """
    if not isinstance(node, Word | Phrase):
        return ()
    for token in tokens(node.text):
        if token.role is Role.WORD and not is_known(token.folded):
            before, typed, after = (
                node.text[: token.start], node.text[token.start : token.end], node.text[token.end :]
            )  # fmt: skip
            return tuple(
                replace(node, text=before + _in_case_of(typed, word) + after)
                for word in nearest(token.folded)
            )
    return ()


def _in_case_of(typed: str, word: str) -> str:
    """A folded word with the capitals of the typed one: all of them, the first, or none."""
    if len(typed) > 1 and typed.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word
