"""Two texts side by side: which sentences stand in both, which were changed, which stand in one alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.article import ArticleId, SafeText, Span
from reader.model.entity_type import EntityType


class Kinship(StrEnum):
    """What a sentence of one text is to the other text."""

    ALIKE = "alike"  # the same words; white space, quotation marks and dashes may be others
    CHANGED = "changed"  # most of its words
    FIRST = "first"  # it stands in the first text alone
    SECOND = "second"


class Sentence(NamedTuple):
    """A sentence of one of the two; all offsets are code points of its whole text, ends exclusive.

    Attributes:
        marks: what the other's sentence does not have, in text order; empty unless it was changed.
    """

    start: int
    end: int
    marks: tuple[Span, ...] = ()


class SentencePair(NamedTuple):
    """A sentence of the first text and the one of the second that answers to it; one of them may be missing.

    Attributes:
        moved: the two do not stand in the order of the others.
    """

    kind: Kinship
    first: Sentence | None
    second: Sentence | None
    moved: bool = False


class Counts(NamedTuple):
    """How many sentences there are of each kind; the moved ones are among the others."""

    alike: int
    changed: int
    first: int
    second: int
    moved: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts and their sentences: each stands in exactly one pair.

    Attributes:
        first, second: the texts as they were compared.
        pairs: in the order of the first text, with what the second alone has where it stands there.
        cut: what was not compared because there is too much, in one line; usually empty.
    """

    first: SafeText
    second: SafeText
    pairs: tuple[SentencePair, ...]
    cut: str = ""

    def counts(self) -> Counts:
        """How many sentences are of each kind."""
        kinds = [pair.kind for pair in self.pairs]
        moved = sum(pair.moved for pair in self.pairs)
        return Counts(
            kinds.count(Kinship.ALIKE),
            kinds.count(Kinship.CHANGED),
            kinds.count(Kinship.FIRST),
            kinds.count(Kinship.SECOND),
            moved,
        )


class NamedInBoth(NamedTuple):
    """Who or what one article names, the other, or both.

    Attributes:
        key: see ``Entity.key``; may be empty.
        first, second: how often each names it.
    """

    type: EntityType
    canonical: SafeText
    key: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class NamedApart:
    """Who and what is named in both articles and in one alone, each part with the oftenest named first."""

    both: tuple[NamedInBoth, ...]
    first: tuple[NamedInBoth, ...]
    second: tuple[NamedInBoth, ...]

    def mirrored(self) -> NamedApart:
        """The same with its sides swapped."""
        both, first, second = (
            tuple(one._replace(first=one.second, second=one.first) for one in part)
            for part in (self.both, self.first, self.second)
        )
        return NamedApart(both, second, first)


class Share(NamedTuple):
    """How much of the shorter of two articles stands in the other word for word.

    Attributes:
        article: the other one.
        share: of its sentences, 0 to 1; ``None`` when there was no time to look.
    """

    article: ArticleId
    share: float | None
