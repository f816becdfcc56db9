"""Corrections made ready to be applied: what each is about, in the terms of keys and folded names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

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
    """Some corrections in their order."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._steps = tuple(steps)
        self._places: dict[str, list[int]] = {}
        for place, step in enumerate(self._steps):
            self._places.setdefault(step.source, []).append(place)

    def __iter__(self) -> Iterator[Step]:
        return iter(self._steps)

    def concern(self, identities: Iterable[str]) -> bool:
        """Whether one of them is about something of these identities."""
        return not self._places.keys().isdisjoint(identities)

    def fitting(self, identities: set[str]) -> Iterator[Step]:
        """Those about what there is, in their order; what they make of it is added to ``identities``."""
        coming = [place for each in identities for place in self._places.get(each, ())]
        heapify(coming)
        while coming:
            place = heappop(coming)
            step = self._steps[place]
            if step.target and step.target not in identities:
                identities.add(step.target)
                for later in self._places.get(step.target, ()):
                    if later > place:
                        heappush(coming, later)
            yield step


class StepsByArticle:
    """All corrections, and which of them hold in an article: its own, and those for everywhere.

    Attributes:
        corrections: all of them, in their order.
        everywhere: those that hold in every article.
        own: the articles that have some of their own.
    """

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self.corrections = tuple(corrections)
        self._steps = [(each.article, step) for each in corrections if (step := _step(each)) is not None]
        self.everywhere = Steps(step for article, step in self._steps if article is None)
        self.own = frozenset(each.article for each in corrections if each.article is not None)
        self._of: dict[ArticleId, Steps] = {}

    def of(self, article: ArticleId) -> Steps:
        """Those that hold in an article."""
        if article not in self.own:
            return self.everywhere
        if article not in self._of:
            wanted = {None, article}
            self._of[article] = Steps(step for where, step in self._steps if where in wanted)
        return self._of[article]


def _step(correction: Correction) -> Step | None:
    source, into = identity_of(correction.entity), correction.into
    target = identity_of(into) if into else ""
    if correction.kind is not CorrectionKind.SPLIT:
        return Step(source, into, target, frozenset())
    names = frozenset(filter(None, map(fold, correction.names)))
    return Step(source, into, target, names) if names and target != source else None
