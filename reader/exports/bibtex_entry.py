"""An article as a BibTeX entry, alone or with what the user kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.exports import tex
from reader.exports.headlines import title_of
from reader.exports.spelled_dates import day_of, is_inferred, month_of, year_of
from reader.model.citation import Citation
from reader.model.dates import PartialDate

# The macros that every BibTeX style defines (Patashnik, "BibTeXing", 1988, 3.2).
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex_entry(
    citation: Citation,
    key: str,
    accessed: PartialDate | None = None,
    more: Sequence[tuple[str, str]] = (),
) -> str:
    """The entry of an article.

    Args:
        citation: the facts; what is missing is left out.
        key: unique in its file.
        accessed: goes to ``urldate``, where there is an address.
        more: further fields, their values escaped.
    """
    date = citation.date
    month = month_of(date) if date else 0
    fields = [
        ("author", tex.names(citation.authors)),
        ("title", tex.title(title_of(citation))),
        ("journal", tex.escaped(citation.publisher)),
        ("year", year_of(date) if date else ""),
        ("month", _MONTHS[month - 1] if month else ""),
        ("day", day_of(date) if date else ""),
        ("url", tex.address(citation.url)),
        ("urldate", accessed.iso[:10] if accessed and citation.url else ""),
        ("language", tex.escaped(citation.language)),
        ("note", "Date inferred" if date and is_inferred(citation) else ""),
    ]
    return tex.entry("article" if citation.publisher else "misc", key, [*fields, *more])
