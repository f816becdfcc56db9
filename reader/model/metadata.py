"""What a file says about its article, and what the user says instead; the file itself is never written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from reader.model.dates import PartialDate

if TYPE_CHECKING:
    from reader.model.article import Article, DateSource


class MetadataField(StrEnum):
    """What of an article's metadata the user can correct."""

    TITLE = "title"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    DATE = "date"
    URL = "url"
    LANGUAGE = "language"


SHOWN_AS: Final = {
    MetadataField.TITLE: "title",
    MetadataField.BYLINE: "byline",
    MetadataField.PUBLISHER: "publisher",
    MetadataField.DATE: "date",
    MetadataField.URL: "address",
    MetadataField.LANGUAGE: "language",
}
"""What a field is called on the screen."""

Corrections = Mapping[MetadataField, str]
"""The user's corrections of one article: safe lines, dates in ISO 8601; an empty one says that it has none."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts about an article that can be corrected, as ``Article`` describes them."""

    title: str
    title_made: bool = False
    byline: str | None = None
    publisher: str | None = None
    date: PartialDate | None = None
    date_source: DateSource | None = None
    url: str | None = None
    language: str = ""

    def value(self, field: MetadataField) -> str:
        """One of them as text; empty where there is none."""
        value = getattr(self, field.value)
        return value.iso if isinstance(value, PartialDate) else value or ""

    def corrected(self, corrections: Corrections) -> Metadata:
        """These facts with the user's corrections. A corrected date has no source, for the user vouches for it."""
        changed: dict[str, Any] = {field.value: value or None for field, value in corrections.items()}
        if MetadataField.TITLE in corrections:
            changed["title_made"] = False
        if MetadataField.LANGUAGE in corrections:
            changed["language"] = corrections[MetadataField.LANGUAGE]
        if MetadataField.DATE in corrections:
            date = corrections[MetadataField.DATE]
            changed |= {"date": PartialDate(date) if date else None, "date_source": None}
        return replace(self, **changed)


def metadata_of(article: Article) -> Metadata:
    """The metadata of an article as it is shown."""
    return Metadata(**{field.name: getattr(article, field.name) for field in fields(Metadata)})


def own_metadata(article: Article) -> Metadata:
    """The metadata of an article as its file says it."""
    return article.own or metadata_of(article)


def corrected(article: Article, corrections: Corrections) -> Article:
    """The article with these corrections alone; those of before are gone."""
    own = own_metadata(article)
    shown = own.corrected(corrections)
    changed = {field.name: getattr(shown, field.name) for field in fields(Metadata)}
    return replace(article, **changed, own=None if shown == own else own)


def corrected_fields(article: Article) -> tuple[MetadataField, ...]:
    """Those in which the user says something else than the file."""
    own, shown = own_metadata(article), metadata_of(article)
    return tuple(field for field in MetadataField if own.value(field) != shown.value(field))


def corrections_in_words(article: Article) -> str:
    """``title, date corrected by you``; empty when nothing is."""
    names = ", ".join(SHOWN_AS[field] for field in corrected_fields(article))
    return f"{names} corrected by you" if names else ""


def as_plain(metadata: Metadata) -> dict[str, Any]:
    """As a mapping of JSON values; ``from_plain`` gives it back."""
    return {**asdict(metadata), "date": metadata.date.iso if metadata.date else None}


def from_plain(values: Mapping[str, Any]) -> Metadata:
    """What ``as_plain`` was given."""
    from reader.model.article import DateSource  # noqa: PLC0415 - articles hold metadata

    date, source = values["date"], values["date_source"]
    return Metadata(
        **{
            **values,
            "date": PartialDate(date) if date else None,
            "date_source": DateSource(source) if source else None,
        }
    )
