"""Corrections made ready to be applied: what each is about, in the terms of keys and folded names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.entities.identity import identity_of
from reader.entities.names.folding import fold
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName


@dataclass(frozen=True, slots=True)
class Step:
    """A correction made ready.

    Attributes:
        source: the identity of what is corrected.
        into, target: what it becomes, and the identity of that; ``None`` and ``""`` when it is hidden.
        names: folded; of a split the names that are another's, else empty: then all of it is meant.
    """

    source: str
    into: EntityName | None
    target: str
    names: frozenset[str]


class Steps:
    """Some corrections in their order. Those that could change nothing are left out."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._steps = tuple(filter(None, map(_step, corrections)))
        self.sources = frozenset(step.source for step in self._steps)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Steps) and self._steps == other._steps

    def __hash__(self) -> int:
        return hash(self._steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self._steps)


class StepsByArticle:
    """All corrections, and which of them hold in an article: its own, and those for everywhere.

    Attributes:
        corrections: all of them, in their order.
        everywhere: those that hold in every article.
        own: the articles that have some of their own.
    """

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self.corrections = tuple(corrections)
        self.everywhere = Steps(each for each in corrections if each.article is None)
        self.own = frozenset(each.article for each in corrections if each.article is not None)
        self._of: dict[ArticleId, Steps] = {}

    def of(self, article: ArticleId) -> Steps:
        """Those that hold in an article."""
        if article not in self.own:
            return self.everywhere
        if article not in self._of:
            self._of[article] = Steps(each for each in self.corrections if each.article in {None, article})
        return self._of[article]


def _step(correction: Correction) -> Step | None:
    source, into = identity_of(correction.entity), correction.into
    target = identity_of(into) if into else ""
    if correction.kind is not CorrectionKind.SPLIT:
        return Step(source, into, target, frozenset())
    names = frozenset(filter(None, map(fold, correction.names)))
    return Step(source, into, target, names) if names and target != source else None
