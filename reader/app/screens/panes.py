"""The three panes of the desk: the widgets in them, and the keys in force there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from reader.app.command import Context
from reader.app.family import bindings
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.entity_panel import EntityPanel
from reader.app.widgets.excerpt_panel import ExcerptPanel
from reader.app.widgets.legend import Legend
from reader.app.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from reader.app.widgets.find_line import FindLine


class Panes(Horizontal):
    """All three, or as many as there is room for; nothing of it shows between them."""

    BLANK = True  # lines that nobody sees are not put together


class ListPane(Vertical):
    """The article list, or in its place why it is empty."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.LIST)]

    def compose(self) -> ComposeResult:
        """The list, and the note that stands above it when it is empty."""
        self._nothing = Static("", id="nothing", markup=False)  # held for the reason that the names' note is
        yield self._nothing
        yield ArticleList(id="articles")

    def explain(self, note: str) -> None:
        """Say why the list is empty; an empty note when it is not."""
        if note != self._nothing.content:  # else the whole screen is laid out anew
            self._nothing.update(note)
        self.set_class(bool(note), "-empty")


class ArticlePane(Vertical):
    """The article."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.READING)]

    def compose(self) -> ComposeResult:
        """The reading pane."""
        yield ReadingPane(id="article")

    async def line(self) -> FindLine:
        """A line below the article, in which is typed what to find in it; few sessions need one."""
        from reader.app.widgets.find_line import FindLine  # noqa: PLC0415 - when it is first wanted

        line = FindLine()
        await self.mount(line)
        return line


class NamesPane(Vertical):
    """The names of the article, what is kept of it, and what the signs mean."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.NAMES)]

    def __init__(self, *, id: str, classes: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        # held, not looked up: names may be found while the program is being left, and the panes are gone
        self._note, self._legend = Static("", id="names-note", markup=False), Legend(id="legend")
        self.entities, self.excerpts = EntityPanel(id="entities"), ExcerptPanel(id="excerpts")

    def fill(self) -> None:
        """Put in what is to be in it, unless it is there; a first frame without names does not wait for it."""
        if not self.children:
            self.mount(self._note, self.entities, self.excerpts, self._legend)

    def tell(self, note: str, recognizer: str) -> None:
        """Say what is to be known of the names of this article, if anything, and what found them."""
        if note != self._note.content:  # as above
            self._note.update(note)
        self.set_class(bool(note), "-noted")
        self._legend.recognizer = recognizer
