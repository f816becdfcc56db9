"""Going from the page of one entity to the next, and from there into articles and queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.app.command import Context
    from reader.app.desk.correcting import Correcting
    from reader.model.article import ArticleId
    from reader.model.entity import EntityType
    from reader.model.roster import RosterRow, Twins
    from reader.newsroom import Newsroom


class Visiting:
    """Opens pages one over the other, so that back leads through them; and leaves them all for the desk.

    Args:
        newsroom: who knows of the entities.
        keymap: the user's own keys.
        push: lays a screen over those that are there.
        home: takes all off that lie over the desk.
        read_at: opens an article at a place.
        read: opens an article.
        find: asks a query.
        correcting: gives what corrects names.
        list_corrections: shows all corrections.

    Attributes:
        dismissed: the pairs of keys that the user takes for two; not to be suggested again in this session.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        keymap: Mapping[str, str],
        *,
        push: Callable[[Screen[None]], object],
        home: Callable[[], None],
        read_at: Callable[[ArticleId, int], None],
        read: Callable[[ArticleId], None],
        find: Callable[[str], None],
        correcting: Callable[[], Correcting],
        list_corrections: Callable[[], object],
    ) -> None:
        self.newsroom = newsroom
        self.keymap = keymap
        self._push = push
        self._home = home
        self._read_at = read_at
        self._read = read
        self._find = find
        self._correcting = correcting
        self._list_corrections = list_corrections
        self.dismissed: set[tuple[str, str]] = set()

    def page(self, key: str, kind: EntityType, name: str) -> None:
        """Open the page of an entity."""
        from reader.app.screens.entity import EntityScreen  # noqa: PLC0415 - loaded when first opened

        self._push(EntityScreen(self, key, kind, name))

    def roster(self) -> None:
        """Open the list of the library's entities."""
        from reader.app.screens.roster import RosterScreen  # noqa: PLC0415 - loaded when first opened

        self._push(RosterScreen(self))

    def twins(self) -> None:
        """Open the pairs of entities that probably are one."""
        from reader.app.screens.twins import TwinsScreen  # noqa: PLC0415 - loaded when first opened

        self._push(TwinsScreen(self))

    def both(self, pair: Twins, merged: Callable[[str], None]) -> None:
        """Show the two of a pair; ``merged`` is called with what was said when the user makes them one."""
        from reader.app.screens.both import BothScreen  # noqa: PLC0415 - loaded when first opened

        self._push(BothScreen(self, pair, merged))

    def correct(
        self, kind: EntityType, name: str, names: Sequence[str] = (), *, tell: Callable[[str], None]
    ) -> None:
        """Let the user say what is wrong with an entity, everywhere; ``tell`` says what was corrected."""
        from reader.app.desk.correcting import Subject  # noqa: PLC0415 - loaded when first opened
        from reader.app.screens.correct import CorrectScreen  # noqa: PLC0415 - as above
        from reader.model.correction import EntityName  # noqa: PLC0415 - as above

        subject = Subject(EntityName(kind, name), tuple(names) or (name,))
        self._push(CorrectScreen(self._correcting(), subject, self._list_corrections, tell))

    async def merge(self, other: RosterRow, into: RosterRow) -> str:
        """Say that one entity is the same as another, everywhere; returns what was said.

        Raises:
            NewsreaderError: when it could not be kept.
        """
        from reader.app.desk.correcting import Subject  # noqa: PLC0415 - as in ``correct``
        from reader.model.correction import CorrectionKind, EntityName  # noqa: PLC0415 - as above

        subject = Subject(EntityName(other.type, other.canonical))
        target = EntityName(into.type, into.canonical)
        return await self._correcting().make(CorrectionKind.MERGE, subject, target, everywhere=True)

    def help(self, first: Context) -> None:
        """Show the keys, those of a page first."""
        from reader.app.screens.help import HelpScreen  # noqa: PLC0415 - as in ``correct``

        self._push(HelpScreen(first, self.keymap))

    async def undo(self) -> str:
        """Take the last change back; returns what was said."""
        return await self._correcting().undo()

    def read(self, article: ArticleId, place: int | None = None) -> None:
        """Leave all pages and read an article, at a place of its text."""
        self._home()
        if place is None:
            self._read(article)
        else:
            self._read_at(article, place)

    def find(self, query: str) -> None:
        """Leave all pages and ask a query."""
        self._home()
        self._find(query)
