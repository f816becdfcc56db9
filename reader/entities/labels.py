"""Labels of words (begin, inside, outside: Ramshaw and Marcus 1995) and the spans they make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

OUTSIDE: Final = "O"
PERSON: Final = "PER"
PLACE: Final = "LOC"
ORG: Final = "ORG"
NORP: Final = "NORP"
EVENT: Final = "EVENT"
OTHER: Final = "MISC"  # works and products: trained on, never shown
KINDS: Final = frozenset({PERSON, PLACE, ORG, NORP, EVENT, OTHER})


class Span(NamedTuple):
    """Words ``start`` to ``end`` (exclusive) of a sentence are a name of kind ``kind``."""

    start: int
    end: int
    kind: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a word with ``start`` to ``end``."""
        return self.start < end and start < self.end


def all_outside(labels: Sequence[str]) -> bool:
    """Whether no word is of a name."""
    return labels.count(OUTSIDE) == len(labels)


def to_spans(labels: Sequence[str]) -> list[Span]:
    """Spans in order. An ``I-`` label that continues nothing of its kind begins a span."""
    spans: list[Span] = []
    if all_outside(labels):
        return spans
    start, kind, position = 0, "", 0
    for position, label in enumerate(labels):
        inside = label[2:] if label != OUTSIDE else ""
        if kind and (inside != kind or label[0] == "B"):
            spans.append(Span(start, position, kind))
            kind = ""
        if inside and not kind:
            start, kind = position, inside
    if kind:
        spans.append(Span(start, position + 1, kind))
    return spans


def to_labels(spans: Sequence[Span], length: int) -> list[str]:
    """The labels of a sentence of ``length`` words; the inverse of ``to_spans`` for well-formed labels."""
    labels = [OUTSIDE] * length
    for start, end, kind in spans:
        labels[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return labels
