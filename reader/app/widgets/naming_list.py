"""The articles that name an entity, on its page: the article list without marks."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.app.widgets.article_list import ArticleList


class NamingList(ArticleList, inherit_bindings=False):
    """A virtual list of articles to read one of."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown,ctrl+f", "page(1)", show=False),
        Binding("b,pageup,ctrl+b", "page(-1)", show=False),
        Binding("ctrl+d", "page(0.5)", show=False),
        Binding("ctrl+u", "page(-0.5)", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
        Binding("enter,l,right", "open", "Read the article", show=False),
    ]
