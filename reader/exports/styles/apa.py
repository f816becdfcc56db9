"""APA, 7th ed. (2020): newspaper article, 10.1 examples 16 and 17; webpage on a news website, 10.16.

The title stays as printed: APA wants it in sentence case, and no rule finds the proper names in a headline
that is in capitals. A news article needs no date of retrieval (9.16).
"""

from __future__ import annotations

from typing import Final

from reader.exports.headlines import ended, levelled, title_of
from reader.exports.personal_names import with_initials
from reader.exports.spelled_dates import is_inferred, month_first, year_of
from reader.exports.style import Style
from reader.model.citation import Author, Citation
from reader.model.dates import PartialDate

_MOST: Final = 20  # 9.8: of 21 and more, the first 19 and the last


def _write(citation: Citation, _accessed: PartialDate | None) -> str:
    title = levelled(title_of(citation))
    if citation.title_made:
        title = f"[{title}]"  # 9.22: an untitled work has words about it in square brackets
    authors = _authors(citation.authors)
    source = "" if citation.publisher == authors else citation.publisher  # 9.32: not the author once more
    first, second = (authors, title) if authors else (title, "")  # 9.12: without an author the title leads
    parts = (ended(first), f"{_date(citation)}.", ended(second), ended(source), citation.url)
    return " ".join(part for part in parts if part)


def _authors(authors: tuple[Author, ...]) -> str:
    names = [with_initials(author) for author in authors]
    if len(names) > _MOST:
        return f"{', '.join(names[: _MOST - 1])}, . . . {names[-1]}"
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + (f", & {names[-1]}" if names else "")


def _date(citation: Citation) -> str:
    """9.14: year, then month and day as far as known; 9.17: ``n.d.``."""
    if citation.date is None:
        return "(n.d.)"
    known = ", ".join(filter(None, (year_of(citation.date), month_first(citation.date))))
    return f"(ca. {known})" if is_inferred(citation) else f"({known})"


STYLE: Final = Style("APA (7th edition)", _write)
