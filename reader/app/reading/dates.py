"""Dates as a reader writes them, and where an article is from."""

from __future__ import annotations

from typing import Final

from reader.model.article import Article, ArticleRow, DateSource
from reader.model.dates import PartialDate

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WHENCE: Final = {
    DateSource.INFERRED: "inferred",
    DateSource.PATH: "from its path",
    DateSource.FOLDER: "from its folder",
}
"""What is said of a date that the article itself does not state."""


def shown_date(date: PartialDate, source: DateSource | None) -> str:
    """``16 Jul 2024``, ``Jul 2024`` or ``2024``, and where it comes from unless the article states it."""
    year, month, day = date.iso[:4], date.iso[5:7], date.iso[8:10]
    parts = [str(int(day))] if day else []
    if month:
        parts.append(_MONTHS[int(month) - 1])
    said = " ".join([*parts, year])
    origin = WHENCE.get(source) if source else None
    return f"{said} ({origin})" if origin else said


def about(article: Article | ArticleRow) -> str:
    """Day and publisher of an article, as far as they are known."""
    day = shown_date(article.date, article.date_source) if article.date else ""
    return " · ".join(filter(None, (day, article.publisher)))
