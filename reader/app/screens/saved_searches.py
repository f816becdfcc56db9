"""The saved searches, each with what it finds and what of that is new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.desk.saving import Saving
from reader.app.errors import tell
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import TakesKeys
from reader.app.widgets.choices import Choices
from reader.errors import NewsreaderError
from reader.model.saved import SavedSearch
from reader.text.safe import safe_line


class SavedSearchesScreen(Overlay):
    """By name; Enter asks one, D deletes it. The counts come one after the other.

    Args:
        saving: asks, counts and deletes.
        searches: the saved searches.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("D,delete", "remove", "Delete", show=False)]

    def __init__(self, saving: Saving, searches: Sequence[SavedSearch]) -> None:
        super().__init__("Saved searches", "↵ asks · D deletes · esc closes")
        self._saving = saving
        self._searches = list(searches)

    def parts(self) -> ComposeResult:
        """The searches."""
        yield Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """List them, and count."""
        self._list(0)
        self._count()

    def _list(self, at: int) -> None:
        self._body.clear_options()
        if not self._searches:
            self._body.add_option(
                Option("Nothing is saved yet; S saves the query of the list", disabled=True)
            )
        for search in self._searches:
            self._body.add_option(Option(_shown(search, None), id=search.id))
        self._body.highlighted = min(at, len(self._searches) - 1) if self._searches else None

    @property
    def _body(self) -> Choices:
        return self.query_one("#body", Choices)

    @work(exclusive=True)
    async def _count(self) -> None:
        for search in tuple(self._searches):
            try:
                counts = await self._saving.counts(search)
            except NewsreaderError as error:
                tell(self.app, error)
                return
            if search in self._searches:
                self._body.replace_option_prompt(search.id, _shown(search, counts))

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        search = self._searches[message.option_index]
        self.dismiss()
        # not ``in_turn``, whose work ends with this screen; the next key is meant for what the search finds
        self.app.run_worker(cast("TakesKeys", self.app).typed_keys.before_next(self._asked(search)))

    async def _asked(self, search: SavedSearch) -> None:
        try:
            await self._saving.ask(search)
        except NewsreaderError as error:
            tell(self.app, error)

    @work(exclusive=True)
    async def action_remove(self) -> None:
        """Delete the search under the cursor; ``u`` on the desk brings it back."""
        at = self._body.highlighted
        if at is None or not self._searches:
            return
        search = self._searches.pop(at)
        try:
            await self._saving.delete(search)
        except NewsreaderError as error:
            tell(self.app, error)
        self._list(at)
        self._count()


def _shown(search: SavedSearch, counts: tuple[int, int] | None) -> Content:
    if counts is None:
        said = Content.styled("counting…", "$quiet")
    else:
        found = f"{counts[0]:,} {'article' if counts[0] == 1 else 'articles'}"
        new = Content.styled(f"{counts[1]:,} new", "bold $accent") if counts[1] else Content("")
        said = Content.assemble(Content.styled(found + (" · " if counts[1] else ""), "$quiet"), new)
    name = Content.styled(safe_line(search.name), "bold")
    query = Content.styled(safe_line(search.query), "$quiet")
    return Content.assemble(name, "  ", said, "\n  ", query)
