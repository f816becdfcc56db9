"""Looks at the words of a sentence that may be in a name: those near a capital.

Half of the words of news are too far from any capital to be in a name, and passing over them saves half of the
time. The rest is labelled as one sequence. That changes nothing as long as the words on both sides of a gap are
outside of names: a field of first order sees no farther than the label before a word, and what a word shows is
made of the whole sentence. Where capitals are only likely (``truecase``), all words are looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from reader.entities.labels import OUTSIDE
from reader.entities.reading import Reading

REACH: Final = 2
"""Words to each side of a capital that are looked at. Lower-cased words farther away are in one name of a
thousand, most of them in French."""

_GAP: Final[Mapping[bytes, float]] = {b"s=xx": 1000.0}
"""Stands for all words of a gap: so surely lower-cased that no label but that outside of names is thinkable."""

Window = tuple[int, int]
"""Words of a sentence from the first to the second position (exclusive); several are in order and do not touch."""


class Labeller(Protocol):
    """A trained field."""

    def tag(self, items: Sequence[Sequence[bytes] | Mapping[bytes, float]], /) -> list[str]:
        """The labels of words, given the features of each."""


def near_capitals(reading: Reading) -> list[Window]:
    """The words that are worth a look."""
    size = len(reading.words)
    windows: list[Window] = []
    begin = end = 0
    for position, (word, lowered) in enumerate(zip(reading.words, reading.lowered, strict=True)):
        if word == lowered and not word[0].isupper():  # some capitals have no small form
            continue
        if position - REACH > end:
            if end:
                windows.append((begin, end))
            begin = position - REACH
        end = position + REACH + 1
    if end:
        windows.append((begin, min(end, size)))
    return windows


def everywhere(reading: Reading) -> list[Window]:
    """All words."""
    return [(0, len(reading.words))]


def labelled(labeller: Labeller, items: Sequence[Sequence[bytes]]) -> list[str]:
    """The labels of a sentence; a word without features is passed over and outside of names."""
    if all(items):
        return labeller.tag(items)
    labels = [OUTSIDE] * len(items)
    seen: list[Sequence[bytes] | Mapping[bytes, float]] = []
    places: list[int] = []
    for place, item in enumerate(items):
        if item:
            seen.append(item)
            places.append(place)
        elif not seen or seen[-1] is not _GAP:
            seen.append(_GAP)
            places.append(place)
    if len(seen) > 1:
        for place, label in zip(places, labeller.tag(seen), strict=True):
            labels[place] = label
    return labels
