"""What the corrections for everywhere do to keys, without looking at an article."""

from __future__ import annotations

from collections.abc import Iterable

from reader.entities.corrections.steps import Step
from reader.model.correction import EntityName
from reader.model.entity import EntityType


class Moves:
    """Where entities go that are merged, renamed, retyped or hidden everywhere.

    Attributes:
        to: from the key of an entity as it was found to its key now, ``None`` when it is hidden or a date; only those
            that a correction is about.
        names: how the user calls what others became, by key.
        splits: of each split the keys, as found, of which something is taken out, and the folded names that are.
    """

    def __init__(self, everywhere: Iterable[Step]) -> None:
        self.to: dict[str, str | None] = {}
        self.names: dict[str, EntityName] = {}
        self.splits: list[tuple[frozenset[str], frozenset[str]]] = []
        self._at: dict[str, set[str]] = {}  # the keys as found, by where they are at this step
        for step in everywhere:
            self._take(step)

    def now(self, key: str) -> str | None:
        """The key that an entity has now; ``None`` when it is hidden."""
        return self.to.get(key, key)

    def _take(self, step: Step) -> None:
        here = set(self._at.get(step.source, ()))
        if step.source not in self.to:
            here.add(step.source)
        if step.names:
            self.splits.append((frozenset(here), step.names))
            return
        self._at.pop(step.source, None)
        if step.into is None or step.into.type is EntityType.DATE:  # dates are not counted over the library
            self.to.update(dict.fromkeys(here))
            return
        self.to.update(dict.fromkeys(here, step.target))
        self._at.setdefault(step.target, set()).update(here)
        self.names[step.target] = step.into
