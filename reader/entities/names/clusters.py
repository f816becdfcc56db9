"""Mentions on their way to becoming entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from reader.model.entity import EntityType


@dataclass(frozen=True, slots=True)
class NameMention:
    """A place in a text that names something.

    Attributes:
        start, end: code points of the text.
        surface: the text between them.
        stands_for: the name to read instead: ``the North`` stands for ``North Korea``; usually empty.
    """

    start: int
    end: int
    type: EntityType
    surface: str
    stands_for: str = ""

    @property
    def name(self) -> str:
        """The name to resolve it by."""
        return self.stands_for or self.surface


@dataclass(slots=True, eq=False)
class Cluster:
    """Mentions that name one thing; ``words`` is its fullest folded name, ``alias_of`` what a list calls it."""

    type: EntityType
    words: tuple[str, ...]
    members: list[NameMention] = field(default_factory=list)
    alias_of: str = ""


@dataclass(slots=True)
class Form:
    """All mentions of an article that fold to the same words, in text order."""

    words: tuple[str, ...]
    members: list[NameMention]


def by_form(mentions: Iterable[NameMention], words: Iterable[tuple[str, ...]]) -> list[Form]:
    """Mentions gathered by their folded words, longest names first, then by first place in the text."""
    gathered: defaultdict[tuple[str, ...], list[NameMention]] = defaultdict(list)
    for mention, folded in zip(mentions, words, strict=True):
        gathered[folded].append(mention)
    forms = [Form(folded, members) for folded, members in gathered.items()]
    return sorted(forms, key=lambda form: (-len(form.words), form.members[0].start))


class Index:
    """Clusters by whatever they can be asked for; a bucket that grows past ``full`` answers nothing.

    The bound keeps a list of a thousand namesakes from being compared each with each.
    """

    def __init__(self, full: int = 40) -> None:
        self._full = full
        self._buckets: defaultdict[Hashable, list[Cluster]] = defaultdict(list)

    def add(self, cluster: Cluster, keys: Iterable[Hashable]) -> None:
        """Let ``cluster`` be found by each of ``keys``."""
        for key in set(keys):
            bucket = self._buckets[key]
            if len(bucket) < self._full and cluster not in bucket:
                bucket.append(cluster)

    def find(self, key: Hashable) -> Sequence[Cluster]:
        """The clusters known by a key; none when they are too many to mean anything."""
        bucket = self._buckets.get(key, ())
        return bucket if len(bucket) < self._full else ()
