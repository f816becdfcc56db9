"""What a format finds in the bytes of a file, before it is made safe and completed from its surroundings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.model.article import ArticleWarning, WarningKind
from reader.model.dates import PartialDate
from reader.text.dates import stated_date
from reader.text.headers import read_header
from reader.text.safe import safe_line, safe_url

# The names that front matter, mail headers and folder files use, most telling first.
_KEYS: Final = {
    "title": ("title", "headline", "subject"),
    "byline": ("byline", "author", "authors", "creator", "from"),
    "publisher": ("publisher", "site", "site_name", "publication", "source"),
    "date": ("date", "published", "pubdate", "datepublished", "publishdate", "created"),
    "url": ("url", "link", "canonical", "permalink", "canonical_url"),
    "language": ("language", "lang", "locale"),
}
_LONGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file, or a file beside it, says about an article; ``""`` or ``None`` where it is silent."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    date: PartialDate | None = None
    url: str = ""
    language: str = ""


NOTHING: Final = Stated()


@dataclass(frozen=True, slots=True)
class Draft:
    r"""One article as its format reads it.

    Attributes:
        text: the body, normalised (``reader.text.safe.normalise``) but not yet safe.
        body_start: where it begins in the decoded, normalised file, in code points.
        stated: what the file itself says.
        encoding, warnings: see ``model.article.Article``.
    """

    text: str
    stated: Stated = NOTHING
    body_start: int = 0
    encoding: str = "utf-8"
    warnings: tuple[ArticleWarning, ...] = ()


def stated_by(fields: Mapping[str, str]) -> tuple[Stated, tuple[str, ...]]:
    """The facts in named fields (names in lower case), and what was wrong with them, one sentence each."""
    values = {fact: _first(fields, keys) for fact, keys in _KEYS.items()}
    problems = []
    date = None
    if values["date"] and (date := stated_date(values["date"])) is None:
        problems.append(safe_line(f"the date {values['date'][:60]!r} is no date"))
    if values["url"] and safe_url(values["url"]) is None:
        problems.append(safe_line(f"the address {values['url'][:60]!r} is no web address"))
        values["url"] = ""
    stated = Stated(
        values["title"],
        values["byline"],
        values["publisher"],
        date,
        values["url"],
        language_code(values["language"]),
    )
    return stated, tuple(problems)


def with_header(stated: Stated, text: str, start: int = 0) -> Stated:
    """What is stated, completed from the header lines at ``start`` of the text."""
    if stated.byline and stated.publisher and stated.date:
        return stated
    header = read_header(text, start)
    if header.end == start:
        return stated
    return replace(
        stated,
        byline=stated.byline or header.byline,
        publisher=stated.publisher or header.publisher,
        date=stated.date or header.date,
    )


def field_warnings(problems: Sequence[str]) -> tuple[ArticleWarning, ...]:
    """Problems of the fields before an article as its warnings."""
    return tuple(ArticleWarning(WarningKind.FRONT_MATTER, problem) for problem in problems)


def language_code(label: str) -> str:
    """The ISO 639-1 part of a language tag (``en-GB``, ``pt_BR``), or ``""``."""
    code = label.strip().replace("_", "-").split("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""


def _first(fields: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((value for key in keys if (value := fields.get(key, "").strip()[:_LONGEST])), "")
