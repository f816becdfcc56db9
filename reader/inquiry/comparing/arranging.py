"""In which order the pairs of two texts are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.model.comparison import Comparison, Kinship, SentencePair

_OTHER = {Kinship.FIRST: Kinship.SECOND, Kinship.SECOND: Kinship.FIRST}


def mirrored(comparison: Comparison) -> Comparison:
    """The same with its sides swapped, in the order of what is the first text then."""
    pairs = [
        SentencePair(_OTHER.get(pair.kind, pair.kind), pair.second, pair.first, pair.moved)
        for pair in comparison.pairs
    ]
    return Comparison(comparison.second, comparison.first, tuple(arranged(pairs)), comparison.cut)


def arranged(pairs: Iterable[SentencePair]) -> Iterator[SentencePair]:
    """In the order of the first text; what the second alone has stands where it stands there."""
    both: list[SentencePair] = []
    here: list[SentencePair] = []
    there: list[SentencePair] = []
    for pair in pairs:
        part = both if pair.first and pair.second and not pair.moved else here if pair.first else there
        part.append(pair)
    both.sort(key=_in_first)
    here.sort(key=_in_first)
    there.sort(key=_in_second)
    at = then = 0
    for pair in both:
        while at < len(here) and _in_first(here[at]) < _in_first(pair):
            yield here[at]
            at += 1
        while then < len(there) and _in_second(there[then]) < _in_second(pair):
            yield there[then]
            then += 1
        yield pair
    yield from here[at:]
    yield from there[then:]


def _in_first(pair: SentencePair) -> int:
    return -1 if pair.first is None else pair.first.start


def _in_second(pair: SentencePair) -> int:
    return -1 if pair.second is None else pair.second.start
