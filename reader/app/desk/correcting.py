"""Correcting what was taken for whom: in one article or everywhere, committed before it is said, undone by ``u``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from reader.entities.names.folding import fold
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from reader.model.roster import RosterAsk

if TYPE_CHECKING:
    from reader.app.desk.undoing import Undoing
    from reader.model.article import ArticleId
    from reader.model.correction import MadeCorrection
    from reader.model.entity import Analysis
    from reader.newsroom.names import CorrectionDesk, NameDesk

_OFFERED: Final = 50  # names of the library


@dataclass(frozen=True)
class Subject:
    """What is to be corrected, as it stands on the screen.

    Attributes:
        entity: by type and name.
        names: every name that it has there.
        article: where it was looked at; ``None`` where that is the library.
        others: what else the article names.
    """

    entity: EntityName
    names: tuple[str, ...] = ()
    article: ArticleId | None = None
    others: tuple[EntityName, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Its names, those that differ in nothing but spelling once."""
        first: dict[str, str] = {}
        for name in self.names:
            first.setdefault(fold(name), name)
        return tuple(first.values())


@dataclass(frozen=True)
class Candidate:
    """An entity that another may be the same as; ``about`` says where it comes from."""

    entity: EntityName
    about: str


@dataclass(frozen=True)
class Draft:
    """A correction that is being said: of what, where it shall hold, and who is told once it is made."""

    correcting: Correcting
    subject: Subject
    everywhere: bool
    tell: Callable[[str], None] = lambda _: None

    async def make(
        self, kind: CorrectionKind, into: EntityName | None = None, names: Sequence[str] = ()
    ) -> None:
        """Make it.

        Raises:
            NewsreaderError: when it could not be kept, or says nothing new.
        """
        self.tell(await self.correcting.make(kind, self.subject, into, names, everywhere=self.everywhere))


class Correcting:
    """Makes corrections, lists them and takes them back.

    Args:
        desk: where they are kept.
        names: the entities of the library.
        undoing: remembers what was done.
        show: brings what is on screen up to date.
    """

    def __init__(
        self,
        desk: CorrectionDesk,
        names: NameDesk,
        undoing: Undoing,
        show: Callable[[], Awaitable[None]],
    ) -> None:
        self._desk = desk
        self._names = names
        self._undoing = undoing
        self._show = show

    async def make(
        self,
        kind: CorrectionKind,
        subject: Subject,
        into: EntityName | None = None,
        names: Sequence[str] = (),
        *,
        everywhere: bool,
    ) -> str:
        """Correct it; returns what was said.

        Of a person and a lone surname that are the same, the surname becomes the person, whichever was at hand.

        Raises:
            NewsreaderError: when it could not be kept, or says nothing new.
        """
        article, entity = None if everywhere else subject.article, subject.entity
        if kind is CorrectionKind.MERGE and into is not None and _is_lone(into) and not _is_lone(entity):
            entity, into = into, entity
        change = await self._desk.make(kind, entity, into, names=names, article=article)
        return await self._undoing.did(change, (), self._show)

    def beside(self, subject: Subject, text: str) -> Sequence[Candidate]:
        """What the article names beside it that has words beginning so; what is called so itself comes first."""
        words = fold(text).split()
        own = [
            Candidate(other, "in this article")
            for other in subject.others
            if all(f" {word}" in f" {fold(other.name)}" for word in words)
        ]
        return sorted(own, key=partial(_distance, fold(text)))

    async def candidates(self, subject: Subject, text: str) -> Sequence[Candidate]:
        """The same, and what else the library names."""
        own = self.beside(subject, text)
        part = await self._names.roster(RosterAsk(text=text), 0, _OFFERED)
        known = {subject.entity, *(candidate.entity for candidate in own)}
        library = [
            Candidate(EntityName(row.type, row.canonical), f"{row.articles:,} in the library")
            for row in (part.rows if part else ())
        ]
        found = [*own, *(one for one in library if one.entity not in known)]
        return sorted(found, key=partial(_distance, fold(text)))

    async def made(self) -> Sequence[MadeCorrection]:
        """Every correction, the last one made first."""
        return await self._desk.made()

    async def remove(self, made: MadeCorrection) -> str:
        """Take one back that was made some time ago; returns what was said."""
        return await self._undoing.did(await self._desk.remove([made.correction.id]), (), self._show)

    async def undo(self) -> str:
        """Take back what was done last, be it a correction or not; returns what was said."""
        return await self._undoing.undo()


def _is_lone(entity: EntityName) -> bool:
    """Whether it may be a lone surname, which has no place in lists by itself."""
    return entity.type is EntityType.PERSON and " " not in fold(entity.name)


def _distance(text: str, candidate: Candidate) -> int:
    """How far what is typed is from a name: it is the name, begins it, or stands elsewhere in it."""
    name = fold(candidate.entity.name)
    return 0 if name == text else 1 if name.startswith(text) else 2


def subject_in(analysis: Analysis, number: int, article: ArticleId) -> Subject:
    """An entity of an article, to be corrected."""
    entity = analysis.entities[number]
    others = (
        EntityName(other.type, other.canonical)
        for at, other in enumerate(analysis.entities)
        if at != number and other.type is not EntityType.DATE
    )
    return Subject(EntityName(entity.type, entity.canonical), entity.names, article, tuple(others))
