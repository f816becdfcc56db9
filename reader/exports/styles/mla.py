"""MLA, 9th ed. (2021): the entry in the list of works cited (5.1-5.104).

A missing element is left out, the date too (5.5); the day of access stands where there is no date (5.111). An
organisation that published its own article is not named as its author (5.21). Addresses go without their
``https://`` (5.95).
"""

from __future__ import annotations

import re
from typing import Final

from reader.exports.headlines import ended, in_headline_style, quoted, title_of
from reader.exports.personal_names import in_order, turned
from reader.exports.spelled_dates import is_inferred, short_date
from reader.exports.style import Style
from reader.model.citation import Author, Citation
from reader.model.dates import PartialDate

_SCHEME: Final = re.compile(r"https?://", re.IGNORECASE)


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    title = title_of(citation)
    if not citation.title_made:
        title = in_headline_style(title, citation.language, long_prepositions=False)
    authors = _authors(citation.authors)
    if authors == citation.publisher:
        authors = ""
    container = ", ".join(
        filter(None, (citation.publisher, _date(citation), _SCHEME.sub("", citation.url, count=1)))
    )
    seen = f"Accessed {short_date(accessed)}" if accessed and citation.url and not citation.date else ""
    parts = (ended(authors), quoted(title, "."), ended(container), ended(seen))
    return " ".join(part for part in parts if part)


def _authors(authors: tuple[Author, ...]) -> str:
    """5.7-5.8: two by name, of three and more the first."""
    if not authors:
        return ""
    if len(authors) > 2:
        return f"{turned(authors[0])}, et al."
    return ", and ".join([turned(authors[0]), *map(in_order, authors[1:])])


def _date(citation: Citation) -> str:
    """5.83: an uncertain date with a question mark; in brackets, as it is not the article's own (5.36)."""
    if citation.date is None:
        return ""
    date = short_date(citation.date)
    return f"[{date}?]" if is_inferred(citation) else date


STYLE: Final = Style("MLA (9th edition)", _write)
