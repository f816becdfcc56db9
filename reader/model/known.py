"""What is remembered of an article, so that it is known again as the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.article import ArticleId


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What is remembered of an article that carries marks, so that it is known again as the same one.

    Attributes:
        path, part: where it was last seen; see ``Article``.
        content: the id that its content would have by itself, as the catalog holds it.
        title: to show when the article itself is gone.
    """

    id: ArticleId
    path: str
    part: int
    content: ArticleId
    title: str
