"""Pairs of entities that probably are one, for the user to look at: few, sure, the surest first.

Candidates meet in buckets, by surname and initial, by acronym, by halves of the name, so that a hundred
thousand names are not compared each with each. A pair is dropped where one of the two could as well be a third.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations
from typing import Final

from reader.entities.names.folding import initials, is_acronym
from reader.entities.names.personal import core_words, set_apart
from reader.model.entity import EntityType

_FULL: Final = 40  # names in a bucket from which on it says nothing
_LONG: Final = 9  # letters from which on two names one letter apart probably are one
_LONG_WORD: Final = 5  # the same for a word of a person's name
_RARE: Final = 4  # persons with a given name up to which two with one surname too probably are one
_INITIALS: Final = 2  # letters of a word that are initials written together
_LEAST_INITIALS: Final = 3
_SHARE: Final = 0.8  # of the articles of all names that an acronym may stand for


class Kinship(IntEnum):
    """Why two names may be one entity's, the surest reason first."""

    LETTERS = 0
    MIDDLE = 1
    INITIAL = 2
    SPELLING = 3
    ACRONYM = 4


REASONS: Final = {
    Kinship.LETTERS: "the same letters",
    Kinship.MIDDLE: "one name has all words of the other",
    Kinship.INITIAL: "the same surname, and the initial fits",
    Kinship.ACRONYM: "the letters are the initials of the words",
    Kinship.SPELLING: "one letter apart",
}
"""Each in words for the user."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as it is compared: its number, its folded name, and in how many articles it stands."""

    entity: int
    type: EntityType
    words: tuple[str, ...]
    surface: str
    articles: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that probably are one; ``one`` is the fuller name, of two spellings the commoner."""

    one: int
    other: int
    kinship: Kinship


def twins(entities: Iterable[Named], limit: int) -> list[Pair]:
    """The ``limit`` likeliest pairs: by reason, then by the articles of the rarer of the two."""
    by_type: defaultdict[EntityType, list[Named]] = defaultdict(list)
    for named in entities:
        by_type[named.type].append(named)
    found: list[tuple[Named, Named, Kinship]] = []
    for kind, some in by_type.items():
        found += _sure(_people(some) if kind is EntityType.PERSON else _others(some, kind))
    found.sort(key=lambda pair: (pair[2], -min(pair[0].articles, pair[1].articles), -pair[0].articles))
    return [Pair(*_kept_first(one, other, kinship), kinship) for one, other, kinship in found[:limit]]


def _kept_first(one: Named, other: Named, kinship: Kinship) -> tuple[int, int]:
    """The fuller name; of two spellings the commoner."""

    def merit(named: Named) -> tuple[int, int, int]:
        fullness = 0 if kinship in {Kinship.LETTERS, Kinship.SPELLING} else sum(map(len, named.words))
        return fullness, named.articles, -named.entity

    kept, gone = sorted((one, other), key=merit, reverse=True)
    return kept.entity, gone.entity


def _sure(pairs: Iterable[tuple[Named, Named, Kinship]]) -> Iterator[tuple[Named, Named, Kinship]]:
    """Each pair once, by its surest reason, and only where the shorter name has no other candidate as likely."""
    best: dict[tuple[int, int], tuple[Named, Named, Kinship]] = {}
    for one, other, kinship in pairs:
        key = (min(one.entity, other.entity), max(one.entity, other.entity))
        if key not in best or kinship < best[key][2]:
            best[key] = (one, other, kinship)
    rivals: defaultdict[int, Counter[Kinship]] = defaultdict(Counter)
    for one, other, kinship in best.values():
        rivals[one.entity][kinship] += other.articles
        rivals[other.entity][kinship] += one.articles
    for one, other, kinship in best.values():
        if one.articles == other.articles == 1:  # a slip, and nothing to hold it against
            continue
        shorter, longer = sorted((one, other), key=lambda named: sum(map(len, named.words)))
        as_likely = sum(count for rival, count in rivals[shorter.entity].items() if rival <= kinship)
        if longer.articles >= _SHARE * as_likely:
            yield one, other, kinship


# -- persons ------------------------------------------------------------------------------------------


def _people(people: Sequence[Named]) -> Iterator[tuple[Named, Named, Kinship]]:
    """Persons of one surname whose given names agree, and full names that differ by a letter."""
    bearers = Counter(named.words[0] for named in people)
    for one, other in _meetings(people, _person_keys):
        kinship = _kin(core_words(one.words), core_words(other.words))
        if kinship is None or set_apart(one.words, other.words):
            continue
        if kinship is Kinship.LETTERS and "".join(one.words) != "".join(other.words):
            kinship = Kinship.MIDDLE  # one is a second, or a junior
        if kinship is not Kinship.MIDDLE or bearers[one.words[0]] <= _RARE:
            yield one, other, kinship


def _person_keys(named: Named) -> Iterator[Hashable]:
    core = core_words(named.words)
    if len(core) > 1:
        first, last = core[0], core[-1]
        yield "initial", first[0], last
        yield "letters", "".join(core)
        yield from (("first", first, half) for half in _halves(last))
        yield from (("last", last, half) for half in _halves(first))


def _kin(some: tuple[str, ...], others: tuple[str, ...]) -> Kinship | None:
    """How two full names agree, if they do."""
    if "".join(some) == "".join(others):
        return Kinship.LETTERS
    short, full = sorted((some, others), key=len)
    if short[-1] == full[-1] and short[0] == full[0]:
        more = set(full).difference(short)  # of George H.W. and George W. Bush the keys are alike
        inside = set(short) < set(full) and all(len(word) > _INITIALS for word in more)
        return Kinship.MIDDLE if inside else None
    if short[-1] == full[-1] and short[0][0] == full[0][0]:
        return Kinship.INITIAL if _stand_for(short[:-1], full[:-1]) else None
    if len(short) == len(full):
        apart = [(a, b) for a, b in zip(short, full, strict=True) if a != b]
        if len(apart) == 1 and all(len(word) >= _LONG_WORD for word in apart[0]) and _misspelt(*apart[0]):
            return Kinship.SPELLING
    return None


def _stand_for(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether given names are the initials of the others: ``J.`` or ``JK`` of ``Joanne Kathleen``."""
    for brief, long in ((some, others), (others, some)):
        letters = "".join(brief)
        if len(brief) == 1 and len(letters) <= len(long) and len(long[0]) > 1:
            return "".join(word[0] for word in long).startswith(letters)
    return False


# -- the others -----------------------------------------------------------------------------------------


def _others(some: Sequence[Named], kind: EntityType) -> Iterator[tuple[Named, Named, Kinship]]:
    """Names with the same letters or one letter apart, and acronyms with what they stand for."""
    for one, other in _meetings(some, _name_keys):
        here, there = "".join(one.words), "".join(other.words)
        if here == there:
            yield one, other, Kinship.LETTERS
        elif min(len(here), len(there)) >= _LONG and _letters_apart(one.words, other.words):
            yield one, other, Kinship.SPELLING
    if kind is EntityType.PLACE:  # the letters of a place seldom are initials
        return
    short: defaultdict[str, list[Named]] = defaultdict(list)
    for named in some:
        if len(named.words) == 1 and is_acronym(named.surface) and len(named.words[0]) >= _LEAST_INITIALS:
            short[named.words[0]].append(named)
    for named in some:
        if len(named.words) >= _LEAST_INITIALS:
            for letters in initials(named.words):
                yield from ((named, acronym, Kinship.ACRONYM) for acronym in short.get(letters, ()))


def _name_keys(named: Named) -> Iterator[Hashable]:
    whole = "".join(named.words)
    yield whole
    if len(whole) >= _LONG:
        yield from _halves(whole)


def _letters_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """One letter apart within a long word; ``Apollo 11`` and ``Apollo 12``, ``Group A`` and ``Group B`` are two."""
    if len(one) != len(other):
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1:
        return False
    a, b = apart[0]
    return min(len(a), len(b)) >= _LONG_WORD and (a + b).isalpha() and _misspelt(a, b)


# -- comparing --------------------------------------------------------------------------------------------


def _meetings(
    some: Iterable[Named], keys: Callable[[Named], Iterable[Hashable]]
) -> Iterator[tuple[Named, Named]]:
    """Every two that share a key, unless too many share it."""
    buckets: defaultdict[Hashable, list[Named]] = defaultdict(list)
    for named in some:
        for key in set(keys(named)):
            buckets[key].append(named)
    for bucket in buckets.values():
        if 1 < len(bucket) <= _FULL:
            yield from combinations(bucket, 2)


def _halves(word: str) -> Iterator[Hashable]:
    """What two words of which one has a letter more or another one share: a half, at the start or the end."""
    if len(word) >= _LONG_WORD:
        for half in {len(word) // 2, (len(word) - 1) // 2}:
            yield "start", word[:half]
            yield "end", word[-half:]


def one_apart(one: str, other: str) -> bool:
    """Whether one letter more, less, or another makes one word the other; equal words are not apart."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    here, there = one[start:], other[start:]
    return here[1:] == there[1:] or here[1:] == there or here == there[1:]


def _misspelt(one: str, other: str) -> bool:
    """One letter apart within the word: Maria and Mario, Ivanov and Ivanova, Jason and Mason are two."""
    ends = one[:-1] in {other, other[:-1]} or one == other[:-1]
    return one[0] == other[0] and not ends and one_apart(one, other)
