"""Where things are left, and coming back to it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reader.app.desk.arranging import Arranging, Pane
from reader.app.desk.session import SessionState, restored
from reader.errors import NewsreaderError
from reader.model.article import ArticleId
from reader.model.sort import Sort

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.app.desk.opening import Opening
    from reader.app.desk.reading import Reading
    from reader.app.desk.searching import Searching
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.newsroom.surroundings import SessionStore

_LONGEST: Final = 0.5  # seconds that saving may delay the way out


class Leaving:
    """Loads the state at the start and saves it when an article is opened and at the end.

    Args:
        store: where the state is kept.
        searching, opening, reading, arranging, pane, citing: the parts whose state it is.
        measure: the width that the settings ask for, which is not worth keeping.
    """

    def __init__(
        self,
        store: SessionStore,
        *,
        searching: Searching,
        opening: Opening,
        reading: Reading,
        arranging: Arranging,
        pane: ReadingPane,
        citing: Citing,
        measure: int,
    ) -> None:
        self._store = store
        self._searching = searching
        self._opening = opening
        self._reading = reading
        self._arranging = arranging
        self._pane = pane
        self._citing = citing
        self._measure = measure
        self.theme = ""  # the one chosen by the user

    async def load(self) -> SessionState:
        """The last state."""
        return restored(await self._store.load())

    def resume(self, state: SessionState) -> ArticleId | None:
        """Put things back, all but the query and the article, which is returned."""
        self._searching.sort = Sort(state.sort)
        self._arranging.names_column = state.names
        self._pane.measure = state.measure or self._measure
        self.theme = state.theme
        self._citing.chosen = state.citation
        return ArticleId(state.article) if state.article else None

    async def save(self) -> None:
        """Remember the state and the place; gives up after a moment rather than hold the user back."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST):
                await self._store.save(self._state().stored())
                with suppress(NewsreaderError):  # a place that cannot be kept must not keep the user here
                    await self._reading.keep_place()

    def _state(self) -> SessionState:
        article = self._opening.article
        focused = self._arranging.focused
        return SessionState(
            query=self._searching.text,
            sort=self._searching.sort.value,
            article=article.id if article else "",
            pane=(self._arranging.main if focused is Pane.SEARCH else focused).value,
            names=self._arranging.names_column,
            measure=0 if self._pane.measure == self._measure else self._pane.measure,
            theme=self.theme,
            citation=self._citing.chosen,
        )
