"""What an index holds of an article. Apart from queries, because who fills an index asks none."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from reader.model.article import ArticleId


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """What an engine indexes of an article.

    ``stamp`` is an unsigned 64-bit fingerprint of everything below: an index whose stamp differs from the
    catalog's holds an old version. ``first`` and ``last`` are ``yyyymmdd`` days, 0 when undated.
    """

    id: ArticleId
    stamp: int
    title: str
    body: str
    byline: str = ""
    publisher: str = ""
    source: str = ""
    language: str = ""
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class IndexContents:
    """Which version of which articles an index holds: parallel arrays of unsigned 64-bit integers."""

    ids: array[int] = field(default_factory=lambda: array("Q"))
    stamps: array[int] = field(default_factory=lambda: array("Q"))
