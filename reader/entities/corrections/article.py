"""What an article names, as the user has corrected it: a pure overlay on what the recogniser found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from reader.entities.aliases import shipped
from reader.entities.corrections.steps import Step, Steps
from reader.entities.identity import identity
from reader.entities.names.canonical import entity_key
from reader.entities.names.folding import fold
from reader.entities.salience import salience
from reader.model.entity import Analysis, Entity, EntityType, Mention
from reader.text.safe import safe_line

_Place = tuple[bool, int, int]  # in the text (else in the title), start, end: sorts in reading order


@dataclass(slots=True, eq=False)
class _Draft:
    """An entity while corrections are applied; ``entity`` is how it was found, ``None`` once it is another."""

    type: EntityType
    canonical: str
    iso: str | None
    places: list[_Place]
    entity: Entity | None


def touched(analysis: Analysis, wanted: Steps) -> bool:
    """Whether a correction is about an entity of the article; only then does correcting need the text."""
    return wanted.concern(identities(analysis))


def identities(analysis: Analysis) -> set[str]:
    """What an article names, by identity."""
    return {identity(entity.type, entity.canonical) for entity in analysis.entities}


def corrected(analysis: Analysis, wanted: Steps, title: str, text: str) -> Analysis:
    """An analysis with corrections applied in their order, each to what the earlier ones left.

    An entity that is merged, renamed or retyped is from then on called, and keyed, as the correction says, and is
    one with the entity of the article that was so already. One that is hidden is gone with its mentions. Of one
    that is split, the mentions with certain names (folded) go over. What fits nothing in the article changes
    nothing, and without any that fits the very same analysis is returned.

    Args:
        analysis: as it was found.
        wanted: the corrections that hold in the article.
        title: of the article.
        text: of the article; mentions are ranges of these two.
    """
    there = identities(analysis)
    if not wanted.concern(there):
        return analysis
    sheet = _Sheet(analysis, title, text)
    for step in wanted.fitting(there):
        sheet.apply(step)
    return sheet.analysis()


_IN_TITLE: Final = False
_IN_TEXT: Final = True


class _Sheet:
    """The entities of one article, by identity, while they are corrected."""

    def __init__(self, analysis: Analysis, title: str, text: str) -> None:
        self._found = analysis
        self._parts = {_IN_TITLE: title, _IN_TEXT: text}
        # a title made from the lead repeats the text, and its mentions are not counted a second time
        counted = sum(entity.count for entity in analysis.entities)
        self._own_title = counted > len(analysis.mentions)
        drafts = [_Draft(e.type, e.canonical, e.iso, [], e) for e in analysis.entities]
        for part, mentions in ((_IN_TITLE, analysis.title_mentions), (_IN_TEXT, analysis.mentions)):
            for mention in mentions:
                drafts[mention.entity].places.append((part, mention.start, mention.end))
        self._drafts: dict[str, list[_Draft]] = {}
        for draft in drafts:
            self._drafts.setdefault(identity(draft.type, draft.canonical), []).append(draft)

    def apply(self, step: Step) -> None:
        sources = self._drafts.get(step.source)
        if not sources:
            return
        if not step.names:
            del self._drafts[step.source]
            self._join(step, [place for draft in sources for place in draft.places])
            return
        gone = [self._taken_out(draft, step.names) for draft in sources]
        self._drafts[step.source] = [draft for draft in sources if draft.places]
        if not self._drafts[step.source]:
            del self._drafts[step.source]
        if any(gone):
            self._join(step, [place for places in gone for place in places])

    def analysis(self) -> Analysis:
        whole = [(self._entity(draft), draft.places) for drafts in self._drafts.values() for draft in drafts]
        whole.sort(key=lambda pair: (-pair[0].salience, min(pair[1], default=(_IN_TEXT, 0, 0))))
        numbered = sorted(
            (place, number) for number, (_, places) in enumerate(whole) for place in places
        )  # fmt: skip
        parts: dict[bool, list[Mention]] = {_IN_TITLE: [], _IN_TEXT: []}
        for (part, start, end), number in numbered:
            parts[part].append(Mention(start, end, number))
        entities = tuple(entity for entity, _ in whole)
        return Analysis(self._found.recognizer, tuple(parts[_IN_TEXT]), tuple(parts[_IN_TITLE]), entities)

    def _join(self, step: Step, places: list[_Place]) -> None:
        """Give these places to the entity that the step makes of them; to none when it hides them."""
        if step.into is None:
            return
        same = self._drafts.get(step.target, [])
        places = [*places, *(place for draft in same for place in draft.places)]
        iso = next((draft.iso for draft in same), None)
        self._drafts[step.target] = [_Draft(step.into.type, step.into.name, iso, places, None)]

    def _taken_out(self, draft: _Draft, names: frozenset[str]) -> list[_Place]:
        """Take the places with certain names out of a draft."""
        out = [place for place in draft.places if fold(self._surface(place)) in names]
        if out:
            draft.places = [place for place in draft.places if place not in out]
            draft.entity = None
        return out

    def _entity(self, draft: _Draft) -> Entity:
        if draft.entity is not None:
            return draft.entity
        counted = sorted(place for place in draft.places if self._own_title or place[0] is _IN_TEXT)
        names = Counter(safe_line(self._surface(place)) for place in counted)
        first = next((start for part, start, _ in counted if part is _IN_TEXT), 0)
        in_title = bool(counted) and counted[0][0] is _IN_TITLE
        length = max(len(self._parts[_IN_TEXT]), 1)
        points = salience(draft.type, len(counted), first / length, in_title=in_title)
        return Entity(
            type=draft.type,
            canonical=safe_line(draft.canonical),
            key=_key(draft),
            names=tuple(name for name, _ in names.most_common()),
            count=len(counted),
            salience=round(points, 4),
            iso=draft.iso if draft.type is EntityType.DATE else None,
        )

    def _surface(self, place: _Place) -> str:
        part, start, end = place
        return self._parts[part][start:end]


def _key(draft: _Draft) -> str:
    """As ``analysis.analyse`` makes it."""
    if draft.type is EntityType.DATE:
        return f"{EntityType.DATE}:{draft.iso}" if draft.iso else ""
    return entity_key(draft.type, draft.canonical, shipped())
