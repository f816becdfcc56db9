"""The list of excerpts on their own screen: the article list with keys for what can be done to excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingType

from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.excerpt_keys import EXCERPT_KEYS

if TYPE_CHECKING:
    from reader.app.widgets.list_row import RowSource
    from reader.app.widgets.row_lines import Headings
    from reader.model.article import ArticleId
    from reader.model.excerpt import ExcerptId


class ExcerptList(ArticleList):
    """A virtual list of excerpts; the actions are those of the screen. A row's key is the excerpt's id."""

    BINDINGS: ClassVar[list[BindingType]] = EXCERPT_KEYS

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._keys: Sequence[ArticleId] = ()
        self._listed: dict[ArticleId, None] = {}  # each once; made when it is first needed

    def show_excerpts(
        self, keys: Sequence[ExcerptId], source: RowSource, *, cursor: int, headings: Headings
    ) -> None:
        """Show other excerpts; their ids are all here, their rows come when they are needed."""
        self._keys, self._listed = cast("Sequence[ArticleId]", keys), {}
        self.set_source(source, cursor=cursor, headings=headings)

    def key_at(self, index: int) -> ArticleId | None:
        """The excerpt at a position, whether or not its row is here."""
        return self._keys[index] if 0 <= index < len(self._keys) else None

    def keys_here(self, first: int, last: int) -> Sequence[ArticleId]:
        """The excerpts from ``first`` to ``last`` (exclusive), all of them."""
        return self._keys[first:last]

    @property
    def listed(self) -> AbstractSet[ArticleId]:
        """All that is listed, in order, each once."""
        return self._once().keys()

    @property
    def marked_elsewhere(self) -> int:
        """How many marked excerpts are not listed now."""
        return len(self.marks) - sum(map(self._once().__contains__, self.marks)) if self.marks else 0

    def action_mark_all(self) -> None:
        """Mark all that is listed; when all of it is marked, take these marks off."""
        listed = self._once()
        if listed.keys() <= self.marks:
            self.set_marks([key for key in self.marks if key not in listed])
        else:
            self.mark(listed)

    def _once(self) -> dict[ArticleId, None]:
        if not self._listed:
            self._listed = dict.fromkeys(self._keys)
        return self._listed
