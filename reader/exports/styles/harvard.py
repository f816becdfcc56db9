"""Harvard as in Pears and Shields, *Cite Them Right*, 12th ed. (2022): newspaper articles.

An unsigned article stands under the name of its newspaper; a missing date is said. The day of access stands
with an address, where it is known.
"""

from __future__ import annotations

from typing import Final

from reader.exports.headlines import single_quoted, title_of
from reader.exports.personal_names import with_initials
from reader.exports.spelled_dates import day_and_month, is_inferred, spelled_date, year_of
from reader.exports.style import Style
from reader.model.citation import Author, Citation
from reader.model.dates import PartialDate

_MOST: Final = 3  # of four and more the first


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    title = single_quoted(title_of(citation))
    year = f"({_year(citation)})"
    paper = citation.publisher
    authors = _authors(citation.authors) or paper
    where = "" if authors == paper else paper
    day = day_and_month(citation.date) if citation.date else ""
    head = f"{authors} {year} {title}" if authors else f"{title} {year}"
    line = f"{', '.join(filter(None, (head, where, day)))}."
    if citation.url:
        seen = f" (Accessed: {spelled_date(accessed)})" if accessed else ""
        line += f" Available at: {citation.url}{seen}."
    return line


def _authors(authors: tuple[Author, ...]) -> str:
    names = [with_initials(author, between="") for author in authors]
    if len(names) > _MOST:
        return f"{names[0]} et al."
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _year(citation: Citation) -> str:
    if citation.date is None:
        return "no date"
    return f"c. {year_of(citation.date)}" if is_inferred(citation) else year_of(citation.date)


STYLE: Final = Style("Harvard (Cite Them Right)", _write)
