"""Chicago, author-date: the entry in the reference list (18th ed., 13.102-13.112, 14.87-14.97)."""

from __future__ import annotations

from typing import Final

from reader.exports.chicago import accessed_on, guessed, headline, listed, publication
from reader.exports.headlines import ended, quoted
from reader.exports.spelled_dates import is_inferred, month_first, year_of
from reader.exports.style import Style
from reader.model.citation import Citation
from reader.model.dates import PartialDate


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    paper = publication(citation)
    authors = listed(citation.authors) or paper
    where = "" if authors in (paper, citation.publisher) else paper
    inferred = is_inferred(citation)
    year = guessed(year_of(citation.date), inferred=inferred) if citation.date else "n.d."
    day = month_first(citation.date) if citation.date else ""
    title = quoted(headline(citation), ".")
    access = accessed_on(citation, accessed)
    head = (ended(authors), ended(year), title) if authors else (title, ended(year))
    details = ", ".join(filter(None, (where, day)))
    parts = (*head, ended(details), ended(access[:1].upper() + access[1:]), ended(citation.url))
    return " ".join(part for part in parts if part)


STYLE: Final = Style("Chicago (18th edition, author-date)", _write)
