"""The list of excerpts on their own screen: the article list with keys for what can be done to excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.app.widgets.article_list import ArticleList
from reader.model.article import ArticleId

if TYPE_CHECKING:
    from reader.app.widgets.list_row import RowSource
    from reader.app.widgets.row_lines import Headings
    from reader.model.excerpt import ExcerptId


class ExcerptList(ArticleList):
    """A virtual list of excerpts; the actions are those of the screen. A row's key is the excerpt's id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,l,right", "open", "Open the article there", id="excerpts.open"),
        Binding("slash", "screen.search", "Search", id="excerpts.search"),
        Binding("s", "screen.arrange", "Arrange by day, by article, by tag", id="excerpts.arrange"),
        Binding("A", "mark_all", "Mark all that is listed, or take these marks off", id="excerpts.mark-all"),
        Binding("t", "screen.tag", "Tags: put on, take off", id="excerpts.tag"),
        Binding("a", "screen.put", "Put into a dossier", id="excerpts.put"),
        Binding("d", "screen.dossiers", "Dossiers", id="excerpts.dossiers"),
        Binding("J", "screen.shift(1)", "Move down in the dossier", id="excerpts.down"),
        Binding("K", "screen.shift(-1)", "Move up in the dossier", id="excerpts.up"),
        Binding("p", "screen.place", "Move the marked ones here, in the dossier", id="excerpts.place-here"),
        Binding("x", "screen.take_out", "Take out of the dossier", id="excerpts.take-out"),
        Binding("e", "screen.export", "Export what is marked, else what is listed", id="excerpts.export"),
        Binding("y", "screen.copy(False)", "Copy the words", id="excerpts.copy"),
        Binding("Y", "screen.copy(True)", "Copy with citation", id="excerpts.copy-cited"),
        Binding("c", "screen.style", "Choose the citation style, with a preview", id="excerpts.style"),
        Binding("X", "screen.note", "Note and tags", id="excerpts.note"),
        Binding("D,delete", "screen.delete", "Delete", id="excerpts.delete"),
        Binding("u", "screen.undo", "Undo the last change", id="excerpts.undo"),
        Binding("question_mark,f1", "screen.help", "Show every key in force", id="excerpts.help"),
        Binding("q,h,left,escape", "screen.back", "Back", id="excerpts.back"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._keys: Sequence[ExcerptId] = ()

    def show_excerpts(
        self, keys: Sequence[ExcerptId], source: RowSource, *, cursor: int, headings: Headings
    ) -> None:
        """Show other excerpts; their ids are all here, their rows come when they are needed."""
        self._keys = keys
        self.set_source(source, cursor=cursor, headings=headings)

    def key_at(self, index: int) -> ArticleId | None:
        """The excerpt at a position, whether or not its row is here."""
        return ArticleId(self._keys[index]) if 0 <= index < len(self._keys) else None

    def action_mark_all(self) -> None:
        """Mark all that is listed; when all of it is marked, take these marks off."""
        listed = dict.fromkeys(map(ArticleId, self._keys))
        if listed.keys() <= self.marks:
            self.set_marks([key for key in self.marks if key not in listed])
        else:
            self.mark(listed)
