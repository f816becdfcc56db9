"""The articles that name an entity, on its page: the article list without marks."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.moving_keys import moving_keys


class NamingList(ArticleList, inherit_bindings=False):
    """A virtual list of articles to read one of."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *moving_keys("article"),
        Binding("enter,l,right", "open", "Read the article", show=False),
    ]
