"""What a reference needs to know, frozen at the moment of quoting; and the same as CSL-JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.model.article import DateSource
from reader.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Author:
    """A person by ``family`` and ``given`` name, or by ``literal`` an organisation or an undivided name.

    ``family`` holds the particles that belong to it (``de la Cruz``), ``suffix`` what follows: ``Jr.``, ``III``.
    """

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts of a reference to a news article, in no style. A missing one is empty or ``None``.

    Attributes:
        title: the headline; ``title_made`` when the article has none and this was made from its lead.
        byline: as printed; ``authors`` are those it names.
        publisher: the newspaper, agency, broadcaster or site.
        date: at the precision known; ``date_source`` says who says so.
        accessed: the day the passage was kept.
        path: the file that was quoted (surrogateescape), for articles without an address.
    """

    title: str
    authors: tuple[Author, ...] = ()
    byline: str = ""
    publisher: str = ""
    date: PartialDate | None = None
    date_source: DateSource | None = None
    url: str = ""
    language: str = ""
    accessed: PartialDate | None = None
    title_made: bool = False
    path: str = ""


def as_csl(citation: Citation, identifier: str = "") -> dict[str, Any]:
    """A CSL-JSON item (CSL 1.0.2 data schema) of type ``article-newspaper``.

    What the schema has no name for stands under its ``custom``, so that ``from_csl`` gives back an equal
    citation.
    """
    item: dict[str, Any] = {
        "id": identifier,
        "type": "article-newspaper",
        "title": citation.title,
        "author": [_csl_name(author) for author in citation.authors],
        "container-title": citation.publisher,
        "URL": citation.url,
        "language": citation.language,
    }
    if citation.date:
        item["issued"] = _csl_date(citation.date)
    if citation.accessed:
        item["accessed"] = _csl_date(citation.accessed)
    custom: dict[str, Any] = {
        "byline": citation.byline,
        "date": citation.date.iso if citation.date and "T" in citation.date.iso else "",
        "date-source": citation.date_source or "",
        "title-made": citation.title_made,
        "path": citation.path,
    }
    item["custom"] = {key: value for key, value in custom.items() if value}
    return {key: value for key, value in item.items() if value}


def from_csl(item: Mapping[str, Any]) -> Citation:
    """The citation in a CSL-JSON item; what it does not know is left out.

    Raises:
        ValueError: when a part has the wrong shape, such as a date that does not exist.
    """
    custom = item.get("custom", {})
    authors = item.get("author", [])
    if not isinstance(custom, Mapping) or not isinstance(authors, Sequence):
        raise ValueError("not a CSL-JSON item")  # noqa: TRY004 - documented: one error for every bad shape
    source, moment = _text(custom, "date-source"), _text(custom, "date")
    return Citation(
        title=_text(item, "title"),
        authors=tuple(_author(name) for name in authors),
        byline=_text(custom, "byline"),
        publisher=_text(item, "container-title") or _text(item, "publisher"),
        date=PartialDate(moment) if moment else _date(item.get("issued")),
        date_source=DateSource(source) if source else None,
        url=_text(item, "URL"),
        language=_text(item, "language"),
        accessed=_date(item.get("accessed")),
        title_made=custom.get("title-made") is True,
        path=_text(custom, "path"),
    )


def _csl_name(author: Author) -> dict[str, str]:
    if author.literal:
        return {"literal": author.literal}
    parts = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {key: value for key, value in parts.items() if value}


def _csl_date(date: PartialDate) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in date.iso[:10].split("-")]]}


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key} is not text")  # noqa: TRY004 - documented: one error for every bad shape
    return value


def _author(name: object) -> Author:
    if not isinstance(name, Mapping):
        raise ValueError("an author is not a name")  # noqa: TRY004 - documented: one error for every bad shape
    particles = (
        _text(name, "dropping-particle"),
        _text(name, "non-dropping-particle"),
        _text(name, "family"),
    )
    return Author(
        " ".join(filter(None, particles)), _text(name, "given"), _text(name, "literal"), _text(name, "suffix")
    )


def _date(value: object) -> PartialDate | None:
    if not value:
        return None
    try:
        parts = value["date-parts"][0]  # type: ignore[index]  # caught below
        if isinstance(parts, str):
            raise TypeError(parts)  # noqa: TRY301 - a text would be taken apart into its letters
        year, *rest = parts
        return PartialDate("-".join([f"{int(year):04}", *(f"{int(part):02}" for part in rest)]))
    except (TypeError, KeyError, IndexError, OverflowError) as error:
        raise ValueError("a date is not in date-parts") from error
