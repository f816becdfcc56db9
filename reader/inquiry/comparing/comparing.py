"""Compares two texts sentence by sentence: equal sentences first, wherever they stand, then changed ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from reader.inquiry.comparing.arranging import arranged, mirrored
from reader.inquiry.comparing.equal import equal_pairs
from reader.inquiry.comparing.similar import similar_pairs
from reader.inquiry.comparing.units import even, units
from reader.inquiry.comparing.wording import Marker
from reader.model.article import SafeText, Span
from reader.model.comparison import Comparison, Kinship, Sentence, SentencePair
from reader.text.alignment import longest_ascent

MOST: Final = 20_000
"""Sentences of either text that are compared: more than a long book has."""

_LONG: Final = f"of long texts the first {MOST:,} sentences are compared"
_MANY: Final = "so much differs that some changed sentences are shown as if they stood in one text alone"
_WHOLE: Final = "so much was changed that some changed sentences are marked as wholes"


def compare(first: SafeText, second: SafeText) -> Comparison:
    """Compare two texts; swapped texts give the mirrored answer.

    The time grows with the length of the texts and what differs in them, up to some seconds; what is left
    out for that is said in ``cut``.
    """
    if (len(first), first) > (len(second), second):  # so that ties are broken alike
        return mirrored(_compared(second, first))
    return _compared(first, second)


def keys(text: str) -> list[str]:
    """The sentences of a text as they are compared, up to ``MOST``."""
    return [even(text[start:end]) for start, end in islice(units(text), MOST)]


def _compared(first: SafeText, second: SafeText) -> Comparison:
    here, more_here = _sentences(first)
    there, more_there = _sentences(second)
    mine, theirs = _even(first, here), _even(second, there)
    equal = equal_pairs(mine, theirs)
    found = set(equal.values())
    similar, hurried = similar_pairs(
        {at: key for at, key in enumerate(mine) if at not in equal},
        {at: key for at, key in enumerate(theirs) if at not in found},
    )
    answers = {**equal, **dict(similar)}
    positions = [answers[at] for at in sorted(answers)]
    steady = {positions[number] for number in longest_ascent(positions)}
    marker = Marker()

    def paired(at: int, other: int) -> SentencePair:
        one, two = here[at], there[other]
        moved = other not in steady
        if at in equal:
            return SentencePair(Kinship.ALIKE, Sentence(*one), Sentence(*two), moved)
        marks = marker.marks(_line(first, one), _line(second, two))
        return SentencePair(Kinship.CHANGED, _marked(one, marks[0]), _marked(two, marks[1]), moved)

    pairs = [paired(at, answers[at]) for at in sorted(answers)]
    pairs += _alone(here, there, answers)
    cut = _LONG if more_here or more_there else _MANY if hurried else _WHOLE if marker.stopped else ""
    return Comparison(first, second, tuple(arranged(pairs)), cut)


def _alone(here: Sequence[Span], there: Sequence[Span], answers: Mapping[int, int]) -> Iterator[SentencePair]:
    """The sentences that nothing in the other text answers to."""
    answered = set(answers.values())
    for at, span in enumerate(here):
        if at not in answers:
            yield SentencePair(Kinship.FIRST, Sentence(*span), None)
    for at, span in enumerate(there):
        if at not in answered:
            yield SentencePair(Kinship.SECOND, None, Sentence(*span))


def _sentences(text: str) -> tuple[list[Span], bool]:
    """The sentences to compare, and whether there are more."""
    found = list(islice(units(text), MOST + 1))
    return found[:MOST], len(found) > MOST


def _even(text: str, spans: Sequence[Span]) -> list[str]:
    return [even(text[start:end]) for start, end in spans]


def _line(text: str, span: Span) -> str:
    return text[span[0] : span[1]]


def _marked(span: Span, marks: Sequence[Span]) -> Sentence:
    start, end = span
    return Sentence(start, end, tuple((start + low, start + high) for low, high in marks))
