"""Corrections of entities as JSON, and back: a record names entities by type and name, as they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from reader.errors import SourceError
from reader.exports.imported_fields import article_id, excerpt_id, moment_of, number_of, text_of
from reader.exports.json_items import Refused, json_document, read_items, require_version
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName, objection
from reader.model.entity import EntityType
from reader.model.known import KnownArticle
from reader.text.safe import safe_line

VERSION: Final = 1
_MOST_NAMES: Final = 1000


@dataclass(frozen=True, slots=True)
class ImportedCorrections:
    """What a file holds, in its order; ``known`` are the articles of those that hold in one, as the file knows them."""

    corrections: tuple[Correction, ...]
    known: Mapping[ArticleId, KnownArticle]
    refused: tuple[Refused, ...]


def correction_record(correction: Correction, article: KnownArticle | None) -> dict[str, object]:
    """One correction as an object of the JSON document.

    Args:
        correction: what is said.
        article: where it holds, as far as that is known.
    """
    return {
        "id": correction.id,
        "kind": correction.kind,
        "entity": _name_record(correction.entity),
        "into": correction.into and _name_record(correction.into),
        "names": list(correction.names),
        "article": None if correction.article is None else _article_record(correction, article),
        "created": correction.created.isoformat(),
    }


def read_corrections(data: bytes) -> ImportedCorrections:
    """The corrections of a file.

    Raises:
        SourceError: when it holds none, is too large, or from a newer version (kinds ``too-large``, ``json``).
    """
    document = json_document(data)
    if not isinstance(document, Mapping) or "corrections" not in document:
        raise SourceError(
            "there are no corrections in it", "newsreader corrections --json writes some", kind="json"
        )
    require_version(document, VERSION, "corrections")
    found, refused = read_items(document["corrections"], _read, "corrections")
    known = {article.id: article for _, article in found if article is not None}
    return ImportedCorrections(tuple(correction for correction, _ in found), known, refused)


def _name_record(entity: EntityName) -> dict[str, str]:
    return {"type": entity.type, "name": entity.name}


def _article_record(correction: Correction, known: KnownArticle | None) -> dict[str, object]:
    if known is None:
        return {"id": correction.article}
    path = known.path.encode(
        "utf-8", "backslashreplace"
    ).decode()  # one that is not UTF-8 must not break the JSON
    return {"id": known.id, "title": known.title, "path": path, "part": known.part, "content": known.content}


def _read(item: Mapping[str, Any]) -> tuple[Correction, KnownArticle | None]:
    into, article = item.get("into"), item.get("article")
    known = None if article is None else _known(article)
    names = item.get("names") or []
    if not isinstance(names, list) or len(names) > _MOST_NAMES or not all(isinstance(n, str) for n in names):
        raise ValueError("names are no list of texts, or too many")
    correction = Correction(
        id=excerpt_id(text_of(item, "id")) or "",
        kind=_one_of(CorrectionKind, text_of(item, "kind")),
        article=None if known is None else known.id,
        entity=_name(item.get("entity")),
        into=None if into is None else _name(into),
        names=tuple(map(safe_line, names)),
        created=moment_of(text_of(item, "created")) or datetime.now(UTC).replace(microsecond=0),
        sequence=0,
    )
    if said := objection(correction):
        raise ValueError(said)
    return correction, known


def _name(value: Any) -> EntityName:
    if not isinstance(value, Mapping):
        raise ValueError("an entity is no object")  # noqa: TRY004 - refused like every bad shape
    return EntityName(_one_of(EntityType, text_of(value, "type")), safe_line(text_of(value, "name")))


def _known(value: Any) -> KnownArticle:
    found = article_id(text_of(value, "id")) if isinstance(value, Mapping) else None
    if found is None:
        raise ValueError("its article has no id of ours")
    path = text_of(value, "path")
    if "\0" in path:
        raise ValueError("its article has no path that can be")
    content = article_id(text_of(value, "content")) or found
    return KnownArticle(found, path, number_of(value, "part"), content, safe_line(text_of(value, "title")))


def _one_of(kinds: Any, text: str) -> Any:
    try:
        return kinds(text)
    except ValueError:
        raise ValueError(f"{safe_line(text)[:40]!r} is none of {', '.join(kinds)}") from None
