"""Chicago, notes and bibliography: the full note (18th ed., 14.87-14.97)."""

from __future__ import annotations

from typing import Final

from reader.exports.chicago import accessed_on, guessed, headline, named, publication
from reader.exports.headlines import ended, quoted
from reader.exports.spelled_dates import american_date, is_inferred
from reader.exports.style import Style
from reader.model.citation import Citation
from reader.model.dates import PartialDate


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    authors = named(citation.authors)
    paper = "" if authors == citation.publisher else publication(citation)
    access = accessed_on(citation, accessed)
    date = "" if access else "n.d."
    if citation.date:
        date = guessed(american_date(citation.date), inferred=is_inferred(citation))
    rest = ", ".join(filter(None, (paper, date, access, citation.url)))
    head = f"{authors}, " if authors else ""
    return f"{head}{quoted(headline(citation), ',')} {ended(rest)}"


STYLE: Final = Style("Chicago (18th edition, note)", _write)
