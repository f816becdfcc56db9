"""The parts of an excerpt in a file from outside: checked, bounded, made safe.

Every function raises ``ValueError`` with a message for the user when the part has another shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from reader.model.article import ArticleId
from reader.model.citation import Author, Citation, from_csl
from reader.model.excerpt import ExcerptId, Selector
from reader.text.safe import normalise, safe_line, safe_text, safe_url

LONGEST_TEXT: Final = 1_000_000  # code points of a quotation or a note
_LONGEST_CONTEXT: Final = 4096
_LONGEST_LINE: Final = 10_000
_LONGEST_TAG: Final = 100
_MOST_TAGS: Final = 1000
_MOST_AUTHORS: Final = 1000
_LARGEST: Final = 2**53 - 1  # what JSON numbers hold everywhere (RFC 8259, 6)

_EXCERPT_ID: Final = re.compile(r"[0-9a-hjkmnp-tv-z]{10}")
_ARTICLE_ID: Final = re.compile(r"[0-9a-f]{16}")
_CONTENT: Final = re.compile(r"[0-9a-f]{64}|")


def selector_of(neighbours: Mapping[str, Any], exact: str, start: int, kept: Mapping[str, Any]) -> Selector:
    """How a quotation is to be found.

    Args:
        neighbours: has ``prefix`` and ``suffix``.
        exact: the words; anything unsafe in them is masked.
        start: where they stood.
        kept: has ``content``, ``copies`` and ``twins`` when the file is ours.
    """
    exact = safe_text(exact)
    if not exact.strip():
        raise ValueError("it has no quotation")
    content = text_of(kept, "content")
    if not _CONTENT.fullmatch(content):
        raise ValueError("content is no SHA-256")
    return Selector(
        exact=exact,
        prefix=safe_text(text_of(neighbours, "prefix", _LONGEST_CONTEXT)),
        suffix=safe_text(text_of(neighbours, "suffix", _LONGEST_CONTEXT)),
        start=start,
        end=start + len(exact),
        content=content,
        copies=max(1, number_of(kept, "copies", 1)),
        twins=max(1, number_of(kept, "twins", 1)),
    )


def citation_of_item(item: Any) -> Citation:
    """The citation in a CSL-JSON item, every text made safe."""
    if not isinstance(item, Mapping):
        raise ValueError("it has no citation")  # noqa: TRY004 - as above
    citation = from_csl(item)
    if len(citation.authors) > _MOST_AUTHORS:
        raise ValueError("the citation has too many authors")
    if "\0" in citation.path or len(citation.path) > _LONGEST_LINE:
        raise ValueError("the citation's path is none")
    return replace(
        citation,
        title=_line(citation.title),
        authors=tuple(map(_safe_author, citation.authors)),
        byline=_line(citation.byline),
        publisher=_line(citation.publisher),
        url=safe_url(_line(citation.url)) or "",
        language=_line(citation.language),
    )


def _safe_author(author: Author) -> Author:
    return Author(*map(_line, (author.family, author.given, author.literal, author.suffix)))


def citation_of_source(source: str) -> Citation:
    """What an annotation from elsewhere says of its article: the address, which then also has to be the title."""
    url = safe_url(source[:_LONGEST_LINE]) or ""
    if not url:
        raise ValueError("its article has no web address")
    return Citation(title=url, url=url)


def objects_of(value: Any) -> Iterable[Mapping[str, Any]]:
    """The objects of a value that may be one, or a list of them."""
    return (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, Mapping))


def text_of(item: Mapping[str, Any], name: str, longest: int = _LONGEST_LINE) -> str:
    """A text, empty when it is not there."""
    value = item.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")  # noqa: TRY004 - as above
    if len(value) > longest:
        raise ValueError(f"{name} is longer than {longest:,} characters")
    return value


def number_of(item: Mapping[str, Any], name: str, otherwise: int = 0) -> int:
    """A number from 0 that every reader of JSON holds exactly."""
    value = item.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise ValueError(f"{name} is no place in a text")
    return value


def _line(text: str) -> str:
    if len(text) > _LONGEST_LINE:
        raise ValueError("a line of the citation is too long")
    return safe_line(text)


def note_of(text: str) -> str:
    """A note as the library keeps it; one of white space alone is none."""
    note = safe_text(normalise(text))
    return note if note.strip() else ""


def tags_of(values: Any) -> tuple[str, ...]:
    """Tags, each once."""
    if not isinstance(values, list) or len(values) > _MOST_TAGS:
        raise ValueError("tags are no list, or too many")
    tags = []
    for value in values:
        if not isinstance(value, str) or len(value) > _LONGEST_TAG:
            raise ValueError(f"a tag is no text of at most {_LONGEST_TAG} characters")
        tags.append(safe_line(value))
    return tuple(dict.fromkeys(filter(None, tags)))


def moment_of(text: str) -> datetime | None:
    """A moment in UTC; one without a zone is taken for UTC."""
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def excerpt_id(text: str) -> ExcerptId | None:
    """An id of ours, or ``None``."""
    return ExcerptId(text) if _EXCERPT_ID.fullmatch(text) else None


def article_id(text: str) -> ArticleId | None:
    """An id of ours, or ``None``."""
    return ArticleId(text) if _ARTICLE_ID.fullmatch(text) else None
