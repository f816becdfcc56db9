"""A newsroom in memory, put together from the desks beside this file."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.article import Article, Refusal
from reader.model.entity import EntityType
from reader.newsroom import Newsroom
from tests.newsrooms.comparing import MemoryComparing
from tests.newsrooms.excerpts import MemoryExcerpts
from tests.newsrooms.exports import MemoryExports
from tests.newsrooms.marks import MemoryMarks
from tests.newsrooms.metadata import MemoryMetadata
from tests.newsrooms.names import MemoryNames
from tests.newsrooms.queries import MemoryQueries
from tests.newsrooms.search import MemorySearch
from tests.newsrooms.shelf import MemoryShelf
from tests.newsrooms.surroundings import MemoryClipboard, MemoryIngest, MemorySession, MemoryWatch
from tests.newsrooms.unkept import MemoryUnkept


def newsroom(
    articles: Iterable[Article],
    names: dict[str, tuple[EntityType, list[str]]] | None = None,
    *,
    refusals: Iterable[Refusal] = (),
    session: MemorySession | None = None,
    unkept: MemoryUnkept | None = None,
) -> Newsroom:
    """A newsroom of these articles."""
    shelf, marks = MemoryShelf(list(articles), list(refusals)), MemoryMarks()
    excerpts = MemoryExcerpts(marks, shelf=shelf)
    names_desk = MemoryNames(shelf, names or {})
    return Newsroom(
        title="library",
        shelf=shelf,
        search=MemorySearch(shelf, names or {}),
        queries=MemoryQueries(),
        names=names_desk,
        corrections=names_desk.corrections,
        comparing=MemoryComparing(shelf),
        marks=marks,
        excerpts=excerpts,
        dossiers=excerpts.dossiers,
        exports=MemoryExports(excerpts),
        metadata=MemoryMetadata(shelf),
        unkept=unkept or MemoryUnkept(),
        clipboard=MemoryClipboard(),
        ingest=MemoryIngest(),
        library=MemoryWatch(),
        session=session or MemorySession(),
        close=lambda: None,
    )
