"""The list of excerpts on their own screen: the article list with keys for what can be done to an excerpt."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.app.widgets.article_list import ArticleList


class ExcerptList(ArticleList):
    """A virtual list of excerpts; the actions are those of the screen. A row's key is the excerpt's id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,l,right", "open", "Open the article there", id="excerpts.open"),
        Binding("slash", "screen.search", "Search", id="excerpts.search"),
        Binding("s", "screen.arrange", "Arrange by article, by tag, by day", id="excerpts.arrange"),
        Binding("y", "screen.copy(False)", "Copy the words", id="excerpts.copy"),
        Binding("Y", "screen.copy(True)", "Copy with citation", id="excerpts.copy-cited"),
        Binding("c", "screen.style", "Choose the citation style, with a preview", id="excerpts.style"),
        Binding("X", "screen.note", "Note and tags", id="excerpts.note"),
        Binding("D,delete", "screen.delete", "Delete", id="excerpts.delete"),
        Binding("u", "screen.undo", "Undo the last change", id="excerpts.undo"),
        Binding("q,h,left,escape", "screen.back", "Back", id="excerpts.back"),
    ]
