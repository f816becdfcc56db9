"""What a second look at an article sees: the labels of the first, beside a word and throughout the article.

A word's own first label and its neighbours' say where names begin and end; what the first look made of the
same word and of the same name elsewhere lets one clear mention decide the others (Krishnan and Manning, "An
effective two-stage model for exploiting non-local dependencies in named entity recognition", ACL 2006).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.entities.features import Items
from reader.entities.glance import Window
from reader.entities.labels import EVENT, OUTSIDE, Span, all_outside, to_spans
from reader.entities.reading import Reading
from reader.entities.wording import GRAMMAR

_REMEMBERED: Final = 1024  # labels of five words in a row, and what an article shows of a word
_MOST: Final = 3
_LONGEST: Final = 4
_SIGHT: Final = 2  # words to each side whose labels are seen
_FAR: Final = b"L=far"  # all that a word shows from whose place no name is seen
_NOWHERE: Final = ""  # the label beyond the sentence
_NAMELESS: Final = frozenset({OUTSIDE, _NOWHERE})

Counts = defaultdict[str, defaultdict[str, int]]


class _Elsewhere(NamedTuple):
    """The kind that most of the other mentions have, how many do, and whether all do."""

    kind: str
    mentions: int
    all_agree: bool


class _Seen:
    """What the first look made of the words and names of one article; keys are lower-cased."""

    def __init__(self) -> None:
        self.kinds: Counts = defaultdict(lambda: defaultdict(int))  # of capitalised words
        self.roles: Counts = defaultdict(lambda: defaultdict(int))  # their kinds and places in a name
        self.names: Counts = defaultdict(lambda: defaultdict(int))  # kinds of whole names

    def add(self, sentence: _Sentence) -> None:
        """Count one sentence."""
        lowered, over = sentence.reading.lowered, sentence.over
        for position in sentence.capitals:
            span = over[position]
            self.kinds[lowered[position]][span.kind if span else OUTSIDE] += 1
            if span:
                self.roles[lowered[position]][_role(span, position)] += 1
        for span in sentence.spans:
            self.names[_name(sentence.reading, span)][span.kind] += 1


class _Sentence(NamedTuple):
    """One sentence, the positions of its capitalised words, its spans, and the span that covers each word."""

    reading: Reading
    capitals: list[int]
    spans: list[Span]
    over: list[Span | None]


def add_first_look(
    items: Sequence[Items], readings: Sequence[Reading], first: Sequence[Sequence[str]]
) -> None:
    """Add to the ``items`` of an article's sentences what their ``first`` labels show.

    A word without features is left without; what was found counts for the others.
    """
    sentences = [_sentence(reading, labels) for reading, labels in zip(readings, first, strict=True)]
    seen = _Seen()
    for sentence in sentences:
        seen.add(sentence)
    for item, sentence, labels in zip(items, sentences, first, strict=True):
        padded = (_NOWHERE, _NOWHERE, *labels, _NOWHERE, _NOWHERE)
        for position, features in enumerate(item):
            if features:
                features.extend(_labels_around(padded[position : position + 2 * _SIGHT + 1]))
        for position in sentence.capitals:
            if item[position]:
                shown = _article_shows(sentence.reading, position, sentence.over[position], seen)
                item[position].extend(shown)


def unsettled(windows: Sequence[Window], reading: Reading, first: Sequence[str]) -> Sequence[Window]:
    """Those worth a second look: none when all capitals are the first word's, not the first for a grammar word."""
    if all_outside(first) and not _has_capital(reading, 1, len(first)):
        return ()
    start, end = windows[0]
    if (
        start == 0
        and reading.lowered[0] in GRAMMAR
        and all_outside(first[:end])
        and not _has_capital(reading, 1, end)
    ):
        return windows[1:]
    return windows


def _has_capital(reading: Reading, start: int, end: int) -> bool:
    return any(word[0].isupper() for word in reading.words[start:end])


def with_events(first: Sequence[Span], second: list[Span]) -> list[Span]:
    """The spans of a second look and the events of the first, which give way to none.

    Events have long names, and the first look sees farther to both sides of a word.
    """
    events = [span for span in first if span.kind == EVENT]
    if not events:
        return second
    others = [span for span in second if not any(span.overlaps(event.start, event.end) for event in events)]
    return sorted(others + events)


def _sentence(reading: Reading, labels: Sequence[str]) -> _Sentence:
    spans = to_spans(labels)
    capitals = [position for position, word in enumerate(reading.words) if word[0].isupper()]
    return _Sentence(reading, capitals, spans, _covering(spans, len(labels)))


def _covering(spans: Sequence[Span], length: int) -> list[Span | None]:
    over: list[Span | None] = [None] * length
    for span in spans:
        over[span.start : span.end] = [span] * (span.end - span.start)
    return over


def _role(span: Span, position: int) -> str:
    if span.end - span.start == 1:
        return span.kind + "1"
    return span.kind + ("B" if position == span.start else "E" if position == span.end - 1 else "I")


def _name(reading: Reading, span: Span) -> str:
    return " ".join(reading.lowered[span.start : span.end])


@lru_cache(maxsize=_REMEMBERED)
def _labels_around(labels: tuple[str, ...]) -> tuple[bytes, ...]:
    """Of a word's label and those of two words to each side."""
    if _NAMELESS.issuperset(labels):
        return (_FAR,)
    before2, before, own, after, after2 = labels
    features = [f"L0={own}"]
    if before:
        features += [f"L-1={before}", f"L-1|0={before}{own}"]
    if before2:
        features.append(f"L-2={before2}")
    if after:
        features += [f"L+1={after}", f"L0|1={own}{after}"]
    if after2:
        features.append(f"L+2={after2}")
    return tuple(feature.encode() for feature in features)


def _article_shows(reading: Reading, position: int, span: Span | None, seen: _Seen) -> tuple[bytes, ...]:
    lowered = reading.lowered[position]
    own = span.kind if span else OUTSIDE
    role, name, length = "", None, 0
    if span:
        role, length = _role(span, position), min(span.end - span.start, _LONGEST)
        name = _elsewhere(seen.names[_name(reading, span)], own)
    counts: Mapping[str, int] = seen.roles.get(lowered, {})
    roles = tuple([other for other, count in counts.items() if count > (other == role)]) if counts else ()
    return _told(own, length, _elsewhere(seen.kinds[lowered], own), roles, name)


def _elsewhere(counts: Mapping[str, int], own: str) -> _Elsewhere | None:
    """Of all mentions but this one; ``None`` when there is no other."""
    if len(counts) == 1:  # nearly always
        ((kind, count),) = counts.items()
        count -= kind == own
        return _Elsewhere(kind, min(count, _MOST), all_agree=True) if count else None
    others = {kind: count - (kind == own) for kind, count in counts.items() if count > (kind == own)}
    if not others:
        return None
    kind = max(others, key=lambda kind: (others[kind], kind))
    return _Elsewhere(kind, min(others[kind], _MOST), len(others) == 1)


@lru_cache(maxsize=_REMEMBERED)
def _told(
    own: str, length: int, word: _Elsewhere | None, roles: tuple[str, ...], name: _Elsewhere | None
) -> tuple[bytes, ...]:
    """The features of a capitalised word: of the same word elsewhere, and of its name elsewhere."""
    features = [f"LP={role}" for role in roles]
    if word:
        agree = "u" if word.all_agree else "m"
        features += [f"LD={word.kind}{agree}", f"LD|0={word.kind}|{own}", f"LDn={word.kind}{word.mentions}"]
    if length:
        features.append(f"LN={own}{length}")
    if name:
        features.append(f"LR={name.kind}|{own}")
    return tuple(feature.encode() for feature in features)
