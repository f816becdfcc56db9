"""What is filed in a catalog: files as they were read, and what the user's own work says of their articles."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.model.article import Article, ArticleId, Refusal, SafeText
from reader.model.metadata import Corrections


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells whether a file must be read again. ``facts`` fingerprints the folder's own facts."""

    path: str
    size: int
    mtime_ns: int
    inode: int
    facts: int = 0


@dataclass(frozen=True, slots=True)
class FiledArticle:
    """An article on its way into the catalog, with what only lists and searches need.

    ``source`` is its path below the root it was found in.
    """

    article: Article
    source: str
    lead: SafeText


@dataclass(frozen=True, slots=True)
class FileRead:
    """What reading one file gave, at ``read_ns`` (nanoseconds since the epoch)."""

    state: FileState
    read_ns: int
    articles: tuple[FiledArticle, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownIds:
    """What the user's own work says of articles.

    Attributes:
        by_content, by_path: the ids under which it knows them, by content id and by path.
        corrections: of what their files say, by that id.
    """

    by_content: Mapping[ArticleId, ArticleId] = field(default_factory=dict)
    by_path: Mapping[str, ArticleId] = field(default_factory=dict)
    corrections: Mapping[ArticleId, Corrections] = field(default_factory=dict)


def stamp_of(filed: FiledArticle) -> int:
    """The fingerprint of what an index or an analysis sees of an article, 64 bits of BLAKE2b."""
    article = filed.article
    parts = (
        article.title, article.text, article.byline or "", article.publisher or "", filed.source, article.url or "",
        article.language, article.date.iso if article.date else "", str(article.title_made),
    )  # fmt: skip
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        data = part.encode("utf-8", "surrogateescape")
        digest.update(len(data).to_bytes(8))
        digest.update(data)
    return int.from_bytes(digest.digest())
