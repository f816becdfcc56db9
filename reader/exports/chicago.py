"""What Chicago's three forms share (*The Chicago Manual of Style*, 18th ed., 2024)."""

from __future__ import annotations

from reader.exports.headlines import in_headline_style, title_of
from reader.exports.personal_names import in_order, turned
from reader.exports.spelled_dates import american_date
from reader.model.citation import Author, Citation
from reader.model.dates import PartialDate


def headline(citation: Citation) -> str:
    """The title in headline style (14.89, 8.160); the opening words of an untitled article as they are."""
    title = title_of(citation)
    return title if citation.title_made else in_headline_style(title, citation.language)


def publication(citation: Citation) -> str:
    """The name of the newspaper without an initial The (14.193 of the 17th ed., 14.87 of the 18th)."""
    name = citation.publisher
    shorter = name.removeprefix("The ")
    return shorter or name


def listed(authors: tuple[Author, ...]) -> str:
    """As a bibliography begins: the first name turned, up to six listed, of more the first three (13.78)."""
    if not authors:
        return ""
    first, *others = [turned(authors[0]), *map(in_order, authors[1:])]
    if len(authors) > 6:
        return ", ".join([first, *others[:2], "et al."])
    if not others:
        return first
    return f"{', '.join([first, *others[:-1]])}, and {others[-1]}"


def named(authors: tuple[Author, ...]) -> str:
    """As a note begins: in reading order, of more than two the first (13.78)."""
    names = [in_order(author) for author in authors]
    return f"{names[0]} et al." if len(names) > 2 else " and ".join(names)


def accessed_on(citation: Citation, accessed: PartialDate | None) -> str:
    """``accessed July 20, 2024``: only where an article on the web has no date (13.15)."""
    return f"accessed {american_date(accessed)}" if accessed and citation.url and not citation.date else ""


def guessed(date: str, *, inferred: bool) -> str:
    """A date that the article does not state itself stands in brackets with a question mark (14.44)."""
    return f"[{date}?]" if inferred and date else date
