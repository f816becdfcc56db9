"""An article as a row of the catalog, there and back."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final

from reader.catalog.numbers import id_of, row_of
from reader.model.article import Article, ArticleId, ArticleRow, ArticleWarning, DateSource, WarningKind
from reader.model.dates import PartialDate
from reader.model.metadata import as_plain, from_plain

if TYPE_CHECKING:
    from reader.catalog.filed import FiledArticle

ROW: Final = "id, title, publisher, date, date_source, words, lead, title_made"
"""The columns of ``articles`` of which ``list_row_of`` makes a row of a list."""

WHOLE: Final = (
    "title, text, path, body_start, words, title_made, byline, publisher, date, date_source,"
    " language, encoding, url, part, warnings, own"
)
"""The columns of ``articles`` and ``texts`` of which ``article_of`` makes an article."""


def list_row_of(values: Any) -> ArticleRow:
    """The row of a list in the columns ``ROW``."""
    key, title, publisher, iso, date_source, words, lead, title_made = values
    return ArticleRow(
        id=id_of(key),
        title=title,
        publisher=publisher,
        date=PartialDate(iso) if iso else None,
        date_source=DateSource(date_source) if date_source else None,
        words=words,
        lead=lead,
        title_made=bool(title_made),
    )


def article_of(article: ArticleId, values: Any) -> Article:
    """The article in a row of the columns ``WHOLE``."""
    (title, text, path, body_start, words, title_made, byline, publisher, iso, date_source,
     language, encoding, url, part, warnings, own) = values  # fmt: skip
    return Article(
        id=article,
        title=title,
        text=text,
        path=os.fsdecode(path),
        body_start=body_start,
        words=words,
        title_made=bool(title_made),
        byline=byline,
        publisher=publisher,
        date=PartialDate(iso) if iso else None,
        date_source=DateSource(date_source) if date_source else None,
        language=language,
        encoding=encoding,
        url=url,
        part=part,
        warnings=tuple(ArticleWarning(WarningKind(kind), said) for kind, said in json.loads(warnings)),
        own=from_plain(json.loads(own)) if own else None,
    )


def columns_of(filed: FiledArticle) -> dict[str, object]:
    """What of a row follows from the article, by column: all but id, path and stamp."""
    article = filed.article
    return {
        **metadata_columns(article),
        "part": article.part,
        "content": row_of(article.id),
        "encoding": article.encoding,
        "source": encodable(filed.source),
        "body_start": article.body_start,
        "words": article.words,
        "warnings": json.dumps([[w.kind, w.message] for w in article.warnings]),
        "lead": filed.lead,
    }


def metadata_columns(article: Article) -> dict[str, object]:
    """What of a row follows from the metadata, by column."""
    return {
        "sort": _sort(article),
        "title": article.title,
        "title_made": article.title_made,
        "byline": article.byline,
        "publisher": article.publisher,
        "date": article.date.iso if article.date else None,
        "date_source": article.date_source,
        "language": article.language,
        "url": article.url,
        "own": json.dumps(as_plain(article.own)) if article.own else "",
    }


def encodable(text: str) -> str:
    """Without the half characters that stand for undecodable bytes in file names."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _sort(article: Article) -> int:
    """Order in the list: the last day the date can mean, then the time of that day."""
    if article.date is None:
        return 0
    clock = article.date.iso[11:19]
    seconds = 0
    if len(clock) == 8:
        hours, minutes, rest = clock.split(":")
        seconds = int(hours) * 3600 + int(minutes) * 60 + int(rest)
    return article.date.sort_key * 100_000 + seconds
