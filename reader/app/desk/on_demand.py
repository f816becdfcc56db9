"""What few sessions need: put together when it is first wanted, so that the first frame does not wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.desk.amending import Amending
    from reader.app.desk.batching import Batching
    from reader.app.desk.choosing import Choosing
    from reader.app.desk.correcting import Correcting
    from reader.app.desk.opening import Opening
    from reader.app.desk.piping import Piping
    from reader.app.desk.searching import Searching
    from reader.app.desk.undoing import Undoing
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import ArticleId
    from reader.newsroom import Newsroom


class OnDemand:
    """Corrections, counts of many names, pipes.

    Args:
        newsroom: where they are kept.
        searching, opening: show what was corrected.
        undoing: remembers what was done.
        choosing, pane: know what is at hand.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        searching: Searching,
        opening: Opening,
        undoing: Undoing,
        *,
        choosing: Choosing,
        pane: ReadingPane,
    ) -> None:
        self._newsroom = newsroom
        self._searching = searching
        self._opening = opening
        self._undoing = undoing
        self._choosing = choosing
        self._pane = pane

    @cached_property
    def batching(self) -> Batching:
        """The list of names that is counted, or was last."""
        from reader.app.desk.batching import Batching  # noqa: PLC0415 - see above

        return Batching(self._newsroom.search)

    @cached_property
    def amending(self) -> Amending:
        """Corrects what files say of their articles."""
        from reader.app.desk.amending import Amending  # noqa: PLC0415 - see above

        return Amending(self._newsroom.metadata, self._undoing, self._show_articles)

    @cached_property
    def piping(self) -> Piping:
        """Gives what is at hand to commands of the shell."""
        from reader.app.desk.piping import Piping  # noqa: PLC0415 - see above

        return Piping(self._choosing, self._pane)

    @cached_property
    def correcting(self) -> Correcting:
        """Corrects names."""
        from reader.app.desk.correcting import Correcting  # noqa: PLC0415 - see above

        room = self._newsroom
        return Correcting(room.corrections, room.names, self._undoing, self._show_names)

    async def _show_articles(self, articles: Sequence[ArticleId]) -> None:
        """What files say of these articles was corrected."""
        self._searching.again()
        self._opening.again(articles)

    async def _show_names(self) -> None:
        """A correction was made or taken back."""
        await self._opening.renew()
        # fields ask for names, and words for other names of whoever is meant
        if self._searching.text.strip():
            self._searching.again()
