"""One name, one kind throughout an article, and no mention of a known name left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from reader.entities.labels import NORP, PERSON, Span
from reader.entities.reading import Reading

_CLEAR: Final = 2  # a majority is clear when it is twice the rest
_LONGEST: Final = 4
_SHORTEST: Final = 3  # letters: shorter words alone are not looked for

Name = tuple[str, ...]


def vote(readings: Sequence[Reading], spans: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Spans with the kind that the article as a whole gives their name.

    A name takes its clear majority kind; the last name of a known person is a person when it stands alone;
    a name with a clear kind that was missed inside a sentence is found.
    """
    votes: defaultdict[Name, Counter[str]] = defaultdict(Counter)
    last_names: set[str] = set()
    for reading, found in zip(readings, spans, strict=True):
        for span in found:
            votes[tuple(reading.words[span.start : span.end])][span.kind] += 1
            if span.kind == PERSON and span.end - span.start > 1:
                last_names.add(reading.words[span.end - 1])
    clear = {name: kind for name, counts in votes.items() if (kind := _majority(counts))}
    heads = {name[0] for name in clear}
    return [
        _fill(reading, [_agreed(reading, span, clear, last_names) for span in found], clear, heads)
        for reading, found in zip(readings, spans, strict=True)
    ]


def _majority(counts: Counter[str]) -> str:
    """The kind that twice outvotes the rest in at least two mentions; empty when there is none."""
    ((kind, most),) = counts.most_common(1)
    return kind if most > 1 and most >= _CLEAR * (counts.total() - most) else ""


def _agreed(reading: Reading, span: Span, clear: Mapping[Name, str], last_names: set[str]) -> Span:
    name = tuple(reading.words[span.start : span.end])
    if name in clear:
        return span._replace(kind=clear[name])
    if len(name) == 1 and name[0] in last_names and span.kind != NORP:
        return span._replace(kind=PERSON)
    return span


def _fill(reading: Reading, spans: list[Span], clear: Mapping[Name, str], heads: set[str]) -> list[Span]:
    """Add clear names that were missed, unless they are part of a longer run of capitals.

    ``heads`` are the first words of the names in ``clear``.
    """
    words = reading.words
    if heads.isdisjoint(words):
        return spans
    covered = {position for span in spans for position in range(span.start, span.end)}
    for start, word in enumerate(words):
        if word not in heads or start in covered or not word[0].isupper() or len(word) < _SHORTEST:
            continue
        for length in range(_LONGEST, 0, -1):
            end = start + length
            kind = clear.get(tuple(words[start:end])) if end <= len(words) else None
            if kind is None or not covered.isdisjoint(range(start, end)) or (length == 1 and start == 0):
                continue
            if not _inside_run(words, start, end, covered):
                spans.append(Span(start, end, kind))
                covered.update(range(start, end))
            break
    return sorted(spans)


def _inside_run(words: Sequence[str], start: int, end: int, covered: set[int]) -> bool:
    """Whether a capitalised word that is no name stands next to it (a sentence's first word does not count)."""
    before = start > 1 and words[start - 1][0].isupper() and start - 1 not in covered
    after = end < len(words) and words[end][0].isupper() and end not in covered
    return before or after
