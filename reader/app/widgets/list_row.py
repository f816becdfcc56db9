"""What the article list shows of one article, and where its rows come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model.article import ArticleId, SafeText, Span


@dataclass(frozen=True, slots=True)
class ListRow:
    """Two lines of the list: title and date, snippet and publisher.

    Attributes:
        alert: what the user should know first of it, with a sign, such as ``≠ changed``.
        date: as shown, such as ``16 Jul 2024``; empty when the article has none.
        noted: whether the user wrote a note on the article.
        title_hits, snippet_hits: ranges of ``title`` and ``snippet`` to light, in order.
        complete: false where the article holds only some of the words asked for.
    """

    key: ArticleId
    title: SafeText
    publisher: SafeText | None = None
    date: str = ""
    alert: str = ""
    unread: bool = False
    starred: bool = False
    noted: bool = False
    tags: tuple[SafeText, ...] = ()
    snippet: SafeText | None = None
    snippet_hits: tuple[Span, ...] = ()
    title_hits: tuple[Span, ...] = ()
    complete: bool = True


class RowSource(Protocol):
    """Rows by position. It may know how many there are before it has them."""

    def __len__(self) -> int: ...

    def get(self, index: int) -> ListRow | None:
        """The row at ``index`` (0 to ``len - 1``), or ``None`` while it is not here; must not block."""
        ...

    def need(self, first: int, last: int) -> None:
        """Rows ``first`` to ``last`` (exclusive) are or will soon be on screen; must not block.

        Once they are here, the owner calls ``ArticleList.rows_changed``.
        """
        ...


class NoRows:
    """The source of an empty list."""

    def __len__(self) -> int:
        return 0

    def get(self, index: int) -> ListRow | None:
        """Nothing."""
        raise IndexError(index)

    def need(self, first: int, last: int) -> None:
        """Nothing to fetch."""
