"""Chicago, notes and bibliography: the entry in the bibliography (18th ed., 14.87-14.97)."""

from __future__ import annotations

from typing import Final

from reader.exports.chicago import accessed_on, guessed, headline, listed, publication
from reader.exports.headlines import ended, quoted
from reader.exports.spelled_dates import american_date, is_inferred
from reader.exports.style import Style
from reader.model.citation import Citation
from reader.model.dates import PartialDate


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    paper = publication(citation)
    # an unsigned article stands under the name of its newspaper (14.97)
    authors = listed(citation.authors) or paper
    where = "" if authors in (paper, citation.publisher) else paper
    access = accessed_on(citation, accessed)
    details = ", ".join(filter(None, (where, "" if access else _date(citation))))
    parts = (
        ended(authors),
        quoted(headline(citation), "."),
        ended(details[:1].upper() + details[1:]) if not where else ended(details),
        ended(access[:1].upper() + access[1:]),
        ended(citation.url),
    )
    return " ".join(part for part in parts if part)


def _date(citation: Citation) -> str:
    if citation.date is None:
        return "n.d."
    return guessed(american_date(citation.date), inferred=is_inferred(citation))


STYLE: Final = Style("Chicago (18th edition, bibliography)", _write)
