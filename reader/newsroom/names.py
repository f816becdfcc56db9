"""Who and where, over articles and library, and the user's corrections of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import ArticleId
    from reader.model.correction import CorrectionKind, EntityName, MadeCorrection
    from reader.model.entity import Analysis
    from reader.model.roster import RosterAsk, RosterPart, Twins
    from reader.model.who import EntityPage, Naming, PassagePart
    from reader.newsroom.change import Change


class NameDesk(Protocol):
    """Who and where."""

    @property
    def recognizer(self) -> str:
        """Name and version of the recogniser in use."""
        ...

    async def analysis(self, article: ArticleId) -> Analysis | None:
        """What an article names; worked out now if it was not yet."""
        ...

    async def about(self, key: str) -> EntityPage | None:
        """The facts about an entity across the library, without sentences and articles.

        ``None`` when no article names it, or none that was looked at yet. A lone surname
        (``entities.posting.lasting_key``) that the library nearly always means one person by leads to the page
        of that person.
        """
        ...

    async def passages(self, key: str, offset: int, limit: int) -> PassagePart:
        """The sentences that mention it, of its articles ``offset`` to ``offset + limit``, newest first."""
        ...

    async def namings(self, key: str, offset: int, limit: int) -> Sequence[Naming]:
        """Its articles ``offset`` to ``offset + limit``, newest first, those that give only a surname among them."""
        ...

    async def roster(self, ask: RosterAsk, offset: int, limit: int) -> RosterPart | None:
        """A window of the list of all entities. A newer call overtakes an older one, which is then ``None``."""
        ...

    async def twins(self, limit: int) -> Sequence[Twins]:
        """Pairs of entities that probably are one, the likeliest first."""
        ...


class CorrectionDesk(Protocol):
    """What the user says about entities. Every change is committed on return, and seen by all that is asked then."""

    async def make(
        self,
        kind: CorrectionKind,
        entity: EntityName,
        into: EntityName | None = None,
        *,
        names: Sequence[str] = (),
        article: ArticleId | None = None,
    ) -> Change:
        """Correct an entity in one article, or everywhere without one; see ``model.correction.Correction``.

        Raises:
            UsageError: when the correction says nothing new.
            NotFoundError: when nobody knows the article.
        """
        ...

    async def made(self) -> Sequence[MadeCorrection]:
        """Every correction, the last one made first."""
        ...

    async def remove(self, corrections: Sequence[str]) -> Change:
        """Take corrections back, by their ids."""
        ...
