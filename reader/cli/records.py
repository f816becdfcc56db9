"""Articles and their entities as the JSON contract shapes them."""

from __future__ import annotations

from reader.model.article import Article
from reader.model.entity import Analysis, EntityType, Mention
from reader.model.marks import Marks
from reader.model.metadata import corrected_fields, own_metadata
from reader.text.safe import shown_path


def article_record(article: Article) -> dict[str, object]:
    """The whole record of ``show --json``, without its version.

    ``corrected`` has what the file itself says of each field that the user corrected.
    """
    own = own_metadata(article)
    return {
        "id": article.id,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "date": article.date.iso if article.date else None,
        "date_source": article.date_source,
        "language": article.language or None,
        "encoding": article.encoding,
        "path": shown_path(article.path),
        "url": article.url,
        "text": article.text,
        "body_start": article.body_start,
        "words": article.words,
        "corrected": {field.value: own.value(field) or None for field in corrected_fields(article)},
        "warnings": [{"kind": w.kind, "message": w.message} for w in article.warnings],
    }


def marks_record(marks: Marks) -> dict[str, object]:
    """What the user did with an article, beside its record."""
    return {
        "read": marks.read,
        "starred": marks.starred,
        "tags": list(marks.tags),
        "note": marks.note,
    }


def entities_record(article: Article, analysis: Analysis) -> dict[str, object]:
    """Mentions and entities, without the version. A date's canonical name is its ISO value or null."""

    def canonical(number: int) -> str | None:
        entity = analysis.entities[number]
        return entity.iso if entity.type is EntityType.DATE else entity.canonical

    def listed(mentions: tuple[Mention, ...], text: str) -> list[dict[str, object]]:
        return [
            {
                "start": mention.start,
                "end": mention.end,
                "surface": text[mention.start : mention.end],
                "type": analysis.entities[mention.entity].type,
                "canonical": canonical(mention.entity),
            }
            for mention in mentions
        ]

    return {
        "id": article.id,
        "recognizer": analysis.recognizer,
        "mentions": listed(analysis.mentions, article.text),
        "title_mentions": listed(analysis.title_mentions, article.title),
        "entities": [
            {
                "canonical": canonical(number),
                "type": entity.type,
                "names": list(entity.names),
                "count": entity.count,
                "salience": round(entity.salience, 3),
            }
            for number, entity in enumerate(analysis.entities)
        ],
    }
