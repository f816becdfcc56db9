"""The words of the index: those of one stem, those that begin so, those spelled nearly so.

The sorted terms of each segment serve as they are on disk; nothing is loaded when the index is opened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

import numpy as np

from reader.model.query import Field
from reader.search.analysis import stem
from reader.search.suggest import INITIALS, MAX_EDITS, Speller
from reader.search.whoosh.budget import MOST_FORMS
from reader.search.whoosh.snapshot import Snapshot

_OTHERS: Final = {"i": "y", "y": "i", "e": "i"}
"""What may stand in a word where its stem has this last letter."""


class WordList:
    """Answers about the words of a snapshot. Words of deleted articles are still among them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._leaves = snapshot.leaves
        self.family = lru_cache(maxsize=2_000)(self._family)
        self.beginning = lru_cache(maxsize=200)(self._beginning)
        self.near = lru_cache(maxsize=200)(self._near)
        self.better = lru_cache(maxsize=200)(self._better)

    def holds(self, field: Field, word: str) -> bool:
        """Whether the word stands in a field of any article."""
        return any(leaf.find(field, word.encode()) is not None for leaf in self._leaves)

    def _near(self, fields: tuple[Field, ...], word: str, edits: int) -> tuple[str, ...]:
        """All words with the same first letter at most so many edits away, the typed one first."""
        found = self._speller(fields, word, word[:1], edits, whole=False).within(word, edits)
        return tuple(sorted(found, key=lambda other: other != word))

    def _better(self, fields: tuple[Field, ...], word: str, limit: int) -> tuple[str, ...]:
        """Better spellings, best first: see ``Speller.nearest``."""
        starts = {*word[:2], *INITIALS.get(word[:1], "")}
        return self._speller(fields, word, starts, MAX_EDITS, whole=True).nearest(word, limit)

    def frequencies(self, fields: Iterable[Field], start: str, *, whole: bool) -> Counter[str]:
        """The words that begin with ``start``, and in how many articles each stands (counted by field).

        Args:
            fields: where they stand.
            start: folded.
            whole: only words as they are written, without joined ones and pairs of characters.
        """
        found: Counter[str] = Counter()
        for leaf in self._leaves:
            for field in fields:
                low, high = leaf.beginning(field, start.encode())
                if low == high:
                    continue
                counts = dict(
                    zip(leaf.words(low, high), leaf.terms["articles"][low:high].tolist(), strict=True)
                )
                if whole:
                    is_word = leaf.terms["is_word"][low:high].tolist()
                    counts = {word: counts[word] for word, own in zip(counts, is_word, strict=True) if own}
                found.update(counts)
        return found

    def most_frequent(self, field: Field, limit: int) -> list[str]:
        """The words that stand in the most articles."""
        found: Counter[str] = Counter()
        for leaf in self._leaves:
            low, high = leaf.rows_of(field)
            articles = np.array(leaf.terms["articles"][low:high])
            most = max(len(articles) - limit, 0)
            for row in np.argpartition(articles, most)[most:].tolist() if len(articles) else ():
                found[leaf.word(low + row)] += int(articles[row])
        return [word for word, _ in found.most_common(limit)]

    def _family(self, field: Field, word: str, *, apart: bool = False) -> tuple[str, ...]:
        """Other words of a field with the same stem; ``apart``: of these, those that do not begin with the word."""
        wanted = stem(word)
        if not (word.isascii() and word.isalpha()):
            return ()
        found = {wanted} if self.holds(field, wanted) and stem(wanted) == wanted else set()
        starts = [start for start in beginnings(wanted) if not (apart and start.startswith(word))]
        for leaf in self._leaves:
            for start in starts:
                low, high = leaf.beginning(field, start.encode())
                found.update(other for other in leaf.words(low, high) if stem(other) == wanted)
        return tuple(sorted(other for other in found - {word} if not (apart and other.startswith(word))))

    def _beginning(self, field: Field, start: str) -> Sequence[str]:
        """The words of a field that begin with ``start``, most frequent first."""
        found = self.frequencies([field], start, whole=False)
        ordered = sorted(found, key=lambda word: (-found[word], word))
        for leaf in self._leaves:  # they are looked up next, and stand in a row
            leaf.note(field, ordered[:MOST_FORMS], *leaf.beginning(field, start.encode()))
        return ordered

    def _speller(
        self, fields: Iterable[Field], word: str, starts: Iterable[str], edits: int, *, whole: bool
    ) -> Speller:
        """Knows those words with one of the first letters that can be at most so many edits away."""
        found: Counter[str] = Counter()
        for leaf, field, start in product(self._leaves, fields, starts):
            low, high = leaf.beginning(field, start.encode())
            found.update(leaf.nearby(low, high, word, edits, whole=whole))
        return Speller(found)


def beginnings(wanted: str) -> tuple[str, ...]:
    """How all words with a stem begin, but for the stem itself: like it but for its last letter, or as in ``dying`` (``die``).

    Snowball English takes endings away or exchanges the last letters: ``y`` becomes ``i`` (``happi``), ``i`` is ``y``
    in ``sky``, an ``e`` comes back (``hope``), ``ibility`` becomes ``ibl``. Of a word that is left with one letter,
    ``ed`` or ``ing`` was taken away. See the property test.
    """
    if len(wanted) == 1:
        return f"{wanted}ed", f"{wanted}ing"
    start, last = wanted[:-1], wanted[-1]
    if wanted.endswith("bl"):
        return wanted, f"{start}i"
    others = tuple(start + other for other in _OTHERS.get(last, ()))
    return (
        (wanted, *others, f"{wanted[0]}ying")
        if len(wanted) == 3 and wanted.endswith("ie")
        else (wanted, *others)
    )
