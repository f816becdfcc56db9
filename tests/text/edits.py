"""Edits as they happen to articles, that know where every character came from."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.text.sentences import paragraphs, sentences, words

Span = tuple[int, int]


@dataclass(frozen=True)
class Edited:
    """A text under edit. ``origin``: where each character stood at first, -1 if it was written in since;
    ``copied``: whether it is a copy of what still stands (or stood) elsewhere."""

    text: str
    origin: tuple[int, ...]
    copied: tuple[bool, ...]

    @classmethod
    def of(cls, text: str) -> "Edited":
        return cls(text, tuple(range(len(text))), (False,) * len(text))

    def __getitem__(self, span: slice) -> "Edited":
        return Edited(self.text[span], self.origin[span], self.copied[span])

    def __add__(self, other: "Edited") -> "Edited":
        return Edited(self.text + other.text, self.origin + other.origin, self.copied + other.copied)

    def but(self, start: int, end: int, instead: "Edited") -> "Edited":
        return self[:start] + instead + self[end:]

    def as_copy(self) -> "Edited":
        return replace(self, copied=(True,) * len(self.text))

    def places(self, start: int, end: int) -> tuple[list[int], list[int]]:
        """Where the first text's ``start:end`` stands whole: itself, and copies of it."""
        wanted = tuple(range(start, end))
        found = [
            at
            for at, origin in enumerate(self.origin)
            if origin == start and self.origin[at : at + len(wanted)] == wanted
        ]
        return [at for at in found if not self.copied[at]], [at for at in found if self.copied[at]]

    def share_of(self, span: Span, start: int, end: int) -> float:
        """How much of a range is of the first text's ``start:end``."""
        return sum(start <= origin < end for origin in self.origin[slice(*span)]) / max(1, span[1] - span[0])


def written(text: str) -> Edited:
    return Edited(text, (-1,) * len(text), (False,) * len(text))


Edit = Callable[[Edited, int, random.Random, str], Edited]


def _near(spans: Sequence[Span], at: int, chance: random.Random) -> Span:
    """Mostly the span at a place, else any: edits shall hit what was quoted."""
    if not spans:
        return (0, 0)
    if chance.random() < 0.6:
        return min(spans, key=lambda span: (not span[0] <= at < span[1], abs(span[0] - at)))
    return chance.choice(spans)


def insert_sentence(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    start, end = chance.choice(list(sentences(other)))
    _, place = _near(list(sentences(text.text)), at, chance)
    return text.but(place, place, written(" " + other[start:end]))


def insert_words(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    _, end = _near(list(words(text.text)), at + chance.randrange(-40, 40), chance)
    return text.but(end, end, written(" " + " ".join(other.split()[3 : 3 + chance.randint(1, 6)])))


def delete_sentence(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    return text.but(*_near(list(sentences(text.text)), at, chance), written(""))


def delete_words(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    start, end = _near(list(words(text.text)), at + chance.randrange(-40, 80), chance)
    return text.but(start, min(len(text.text), end + chance.randint(0, 20)), written(""))


def change_word(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    span = _near(list(words(text.text)), at + chance.randrange(-40, 80), chance)
    return text.but(*span, written(chance.choice(other.split()) + "x"))


def change_punctuation(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    before, after = chance.choice(
        [('"', "”"), ("'", "’"), (",", ";"), (". ", "! "), (" - ", " – "), (",", "")]
    )
    place = text.text.find(before)
    while place >= 0:
        text = text.but(place, place + len(before), written(after))
        place = text.text.find(before, place + max(1, len(after)))
    return text


def rewrap(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    place = text.text.find(" ", chance.randrange(60, 90))
    while place >= 0:
        text = text.but(place, place + 1, written("\n"))
        place = text.text.find(" ", place + 70)
    return text


def move_paragraph(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    start, end = _near(list(paragraphs(text.text)), at, chance)
    moved = text[start:end]
    rest = text.but(start, end, written(""))
    _, place = chance.choice(list(paragraphs(rest.text)) or [(0, 0)])
    return rest.but(place, place, written("\n") + moved)


def duplicate_sentence(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    start, end = _near(list(sentences(text.text)), at, chance)
    _, place = chance.choice(list(sentences(text.text)) or [(0, 0)])
    return text.but(place, place, written(" ") + text[start:end].as_copy())


def duplicate_paragraph(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    start, end = _near(list(paragraphs(text.text)), at, chance)
    _, place = chance.choice(list(paragraphs(text.text)) or [(0, 0)])
    return text.but(place, place, written("\n") + text[start:end].as_copy())


def put_before(text: Edited, at: int, chance: random.Random, other: str) -> Edited:
    return written(other[: chance.randint(1, 500)] + "\n") + text


EDITS: tuple[Edit, ...] = (
    insert_sentence, insert_words, delete_sentence, delete_words, change_word, change_punctuation, rewrap,
    move_paragraph, duplicate_sentence, duplicate_paragraph, put_before,
)  # fmt: skip


def with_repeats(text: str, chance: random.Random) -> str:
    """A text in which some sentences stand twice from the start."""
    for _ in range(2):
        spans = list(sentences(text))
        start, end = chance.choice(spans)
        _, place = chance.choice(spans)
        text = text[:place] + " " + text[start:end] + text[place:]
    return text


def passages(text: str, chance: random.Random) -> list[Span]:
    """What a user might quote: two words, a few, a sentence, part of one, several, a paragraph."""
    singles, several, whole = list(words(text)), list(sentences(text)), list(paragraphs(text))
    found = []
    for count in (1, 2, 3, 6, 12):
        at = chance.randrange(max(1, len(singles) - count))
        found.append((singles[at][0], singles[min(at + count, len(singles)) - 1][1]))
    for count in (1, 1, 2):
        at = chance.randrange(max(1, len(several) - count + 1))
        found.append((several[at][0], several[min(at + count, len(several)) - 1][1]))
    found.append(chance.choice(whole))
    return found
