"""A title as people read it: one that was made of the first words says so."""

from __future__ import annotations

from typing import Final

from reader.model.article import Article, ArticleRow, SafeText
from reader.text.safe import safe_line

TERMINAL: Final = ("?", "!", ".", "…", "。", "？", "！")
"""What a sentence ends with."""


def as_opening(title: str) -> str:
    """A made title as it is shown: with an ellipsis, unless it ends a sentence."""
    return f"{title}…" if title and not title.endswith(TERMINAL) else title


def shown_title(article: Article | ArticleRow) -> SafeText:
    """The title as people read it; one that was made says by an ellipsis that the text goes on."""
    return safe_line(as_opening(article.title)) if article.title_made else article.title
