"""A note that was typed and not kept yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a screen needs it before any excerpt
    from datetime import datetime

    from reader.model.article import ArticleId, Span
    from reader.model.excerpt import ExcerptId


@dataclass(frozen=True, slots=True)
class NoteOn:
    """What a note is about: an excerpt, a passage that is to be kept with it, or else the article.

    Attributes:
        excerpt: the one kept already.
        passage: the one to be kept, in code points of the article's text.
        quote: the words of either; the article's title for a note on it.
    """

    article: ArticleId
    excerpt: ExcerptId | None = None
    passage: Span | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class UnkeptNote:
    """What was typed when it was last written down.

    Attributes:
        tags: those typed with it; none where there cannot be any.
        written: when, in UTC.
    """

    about: NoteOn
    note: str
    tags: tuple[str, ...]
    written: datetime
