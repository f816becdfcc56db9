"""A sentence under repair: its reading and the spans found so far."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.entities.gazetteer import Gazetteer
from reader.entities.labels import Span
from reader.entities.reading import Reading

_SHOUT = 0.5
_HEADLINE = 0.75


@dataclass(frozen=True, slots=True)
class Known:
    """What a rule may know beyond its sentence.

    Attributes:
        people: names of persons in the article, each as its words; last names alone are among them.
    """

    gazetteer: Gazetteer
    people: Collection[tuple[str, ...]] = frozenset()


class Draft:
    """One sentence; rules read ``reading`` and change the spans through ``put``."""

    def __init__(self, reading: Reading, spans: Sequence[Span]) -> None:
        self.reading = reading
        self._spans = sorted(spans)
        self._covered: dict[int, Span] | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """In order, not overlapping."""
        return tuple(self._spans)

    @cached_property
    def loud(self) -> bool:
        """Whether capitals say little here: mostly capitals, or a headline."""
        words = self.reading.words
        shouted = sum(map(str.isupper, words))
        capitals = sum([word[0].isupper() for word in words])
        return shouted > _SHOUT * len(words) or capitals > _HEADLINE * len(words)

    def capital(self, position: int) -> bool:
        """Whether the word begins with a capital; false beyond the end."""
        words = self.reading.words
        return position < len(words) and words[position][0].isupper()

    def at(self, position: int) -> Span | None:
        """The span that covers a word."""
        return self._cover().get(position)

    def free(self, start: int, end: int) -> bool:
        """Whether no span covers any of the words ``start`` to ``end``."""
        covered = self._cover()
        return all(position not in covered for position in range(start, end))

    def put(self, start: int, end: int, kind: str) -> None:
        """Make words ``start`` to ``end`` one span; spans it overlaps are taken away."""
        self._spans = sorted(
            [span for span in self._spans if not span.overlaps(start, end)] + [Span(start, end, kind)]
        )
        self._covered = None

    def drop(self, span: Span) -> None:
        """Take a span away."""
        self._spans.remove(span)
        self._covered = None

    def _cover(self) -> dict[int, Span]:
        if self._covered is None:
            self._covered = {
                position: span for span in self._spans for position in range(span.start, span.end)
            }
        return self._covered
