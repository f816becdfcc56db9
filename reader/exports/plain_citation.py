"""A citation in one readable line, for a copied passage: who said it, where, when, and where to find it."""

from __future__ import annotations

import os

from reader.model.article import Article, DateSource
from reader.model.dates import PartialDate
from reader.text.safe import shown_path

_CLOSES_ITSELF = ("?", "!", ".", "…")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def plain_citation(article: Article) -> str:
    """Byline, “Title”, Publisher, date, source; what is unknown is left out, a date that is unknown is said.

    A date that the article does not state itself is marked ``(inferred)``. The source is the web address
    when there is one, else the name of the file.
    """
    parts = [
        article.byline,
        f"“{article.title}”",
        article.publisher,
        _dated(article),
        article.url or _file_name(article.path),
    ]
    line = ", ".join(part for part in parts if part)
    return line if line.endswith(_CLOSES_ITSELF) or article.url else f"{line}."


def spelled_date(when: PartialDate) -> str:
    """``16 July 2024``, ``July 2024`` or ``2024``, as precise as it is known; a time of day is left out."""
    year = str(int(when.iso[:4]))
    if len(when.iso) == 4:
        return year
    month = _MONTHS[int(when.iso[5:7]) - 1]
    return f"{month} {year}" if len(when.iso) == 7 else f"{int(when.iso[8:10])} {month} {year}"


def _dated(article: Article) -> str:
    if article.date is None:
        return "no date"
    inferred = article.date_source in (DateSource.INFERRED, DateSource.PATH)
    return spelled_date(article.date) + (" (inferred)" if inferred else "")


def _file_name(path: str) -> str:
    return "standard input" if path == "-" else shown_path(os.path.basename(path))  # noqa: PTH119 - surrogates
