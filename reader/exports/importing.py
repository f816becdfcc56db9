"""Excerpts coming back from ``json`` and ``jsonld``: values, and what was refused with the reason.

The files come from outside: sizes, counts and lengths are bounded, every text goes through ``text.safe``
(which leaves a text alone that came through it before, so that an export reads back equal), and one bad
excerpt does not keep the others out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reader.errors import SourceError
from reader.exports.formats.json import VERSION
from reader.exports.formats.jsonld import ARTICLE_URN, EXCERPT_URN, NAMESPACE
from reader.exports.imported_fields import (
    LONGEST_TEXT,
    article_id,
    citation_of_item,
    citation_of_source,
    excerpt_id,
    moment_of,
    note_of,
    number_of,
    objects_of,
    selector_of,
    tags_of,
    text_of,
)
from reader.exports.json_items import Refused, json_document, read_items, require_version
from reader.model.article import ArticleId
from reader.model.citation import Citation
from reader.model.excerpt import ExcerptId, Selector


@dataclass(frozen=True, slots=True)
class ImportedExcerpt:
    """An excerpt from a file.

    Attributes:
        id, article: ``None`` when the file has none of our shape: the excerpt is new, and its article has to be
            found by its address or its words.
        created: in UTC; ``None`` when unknown.
    """

    id: ExcerptId | None
    article: ArticleId | None
    selector: Selector
    citation: Citation
    note: str = ""
    tags: tuple[str, ...] = ()
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds, in its order."""

    excerpts: tuple[ImportedExcerpt, ...]
    refused: tuple[Refused, ...] = ()


def read_excerpts(data: bytes) -> Imported:
    """The excerpts of a file in ``json`` or ``jsonld``; which of them it is the file says itself.

    Raises:
        SourceError: when it is neither, too large, or from a newer version (kinds ``too-large``, ``json``).
    """
    document = json_document(data)
    if isinstance(document, Mapping) and "excerpts" in document:
        require_version(document, VERSION, "excerpts")
        return Imported(*read_items(document["excerpts"], _from_json, "excerpts"))
    annotations = _annotations(document)
    if annotations is None:
        raise SourceError(
            "there are no excerpts in it", "it is neither our JSON nor Web Annotations", kind="json"
        )
    return Imported(*read_items(annotations, _from_annotation, "excerpts"))


def _annotations(document: Any) -> Any:
    """The annotations of a page, a collection with its first page, a list, or of one alone."""
    if isinstance(document, list):
        return document
    if not isinstance(document, Mapping):
        return None
    first = document.get("first")
    if isinstance(first, Mapping) and "items" in first:
        return first["items"]
    if "items" in document:
        return document["items"]
    return [document] if "target" in document else None


def _from_json(item: Mapping[str, Any]) -> ImportedExcerpt:
    kept = item.get("selector") or {}
    if not isinstance(kept, Mapping):
        raise ValueError("selector is no object")  # noqa: TRY004 - as above
    exact = text_of(item, "quote", LONGEST_TEXT)
    place = kept if "start" in kept else item
    start = number_of(place, "start")
    if number_of(place, "end", start + len(exact)) - start != len(exact):
        raise ValueError("start and end do not fit the quotation")
    return ImportedExcerpt(
        id=excerpt_id(text_of(item, "id")),
        article=article_id(text_of(item, "article")),
        selector=selector_of(item, exact, start, kept),
        citation=citation_of_item(item.get("citation")),
        note=note_of(text_of(item, "note", LONGEST_TEXT)),
        tags=tags_of(item.get("tags", [])),
        created=moment_of(text_of(item, "created")),
    )


def _from_annotation(item: Mapping[str, Any]) -> ImportedExcerpt:
    target = next(iter(objects_of(item.get("target"))), {})
    selectors = list(objects_of(target.get("selector")))
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), None)
    if quote is None:
        raise ValueError("it has no TextQuoteSelector")
    position = next((s for s in selectors if s.get("type") == "TextPositionSelector"), {})
    own = {name: target.get(f"{NAMESPACE}{name}") for name in ("article", "content", "copies", "twins")}
    source = _source(target)
    bodies = list(objects_of(item.get("body")))
    citation = target.get(f"{NAMESPACE}citation")
    return ImportedExcerpt(
        id=excerpt_id(text_of(item, "id").removeprefix(EXCERPT_URN)),
        article=article_id(text_of(own, "article") or source.removeprefix(ARTICLE_URN)),
        selector=selector_of(
            quote,
            text_of(quote, "exact", LONGEST_TEXT),
            number_of(position, "start"),
            {name: value for name, value in own.items() if value is not None},
        ),
        citation=citation_of_item(citation) if citation else citation_of_source(source),
        note=_note(bodies),
        tags=_tags(bodies),
        created=moment_of(text_of(item, "created")),
    )


def _source(target: Mapping[str, Any]) -> str:
    """The address of what is annotated, be it named or described."""
    source = target.get("source")
    return text_of(source, "id") if isinstance(source, Mapping) else text_of(target, "source")


def _note(bodies: Sequence[Mapping[str, Any]]) -> str:
    told = [text_of(body, "value", LONGEST_TEXT) for body in bodies if body.get("purpose") != "tagging"]
    return note_of("\n\n".join(filter(None, told)))


def _tags(bodies: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tags_of([body.get("value") for body in bodies if body.get("purpose") == "tagging"])
