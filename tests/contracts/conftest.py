"""Every contract test runs once for each engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from reader.model.index_document import IndexDocument
from reader.model.query import Page, Query, Sort
from reader.search.syntax import parse
from tests.contracts.engines import ENGINES, Desk

TODAY = date(2024, 7, 20)


@pytest.fixture(params=list(ENGINES))
def desk(request, tmp_path) -> Desk:
    """An engine with nothing in it."""
    return ENGINES[request.param](tmp_path)


class Library:
    """An engine with documents in it, asked in the query language."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.engine = None

    def hold(self, documents: Iterable[IndexDocument], remove: Iterable[str] = ()) -> None:
        index = self.desk.open_index()
        index.apply(documents, remove)
        index.close()
        self.reopen()

    def reopen(self) -> None:
        if self.engine is not None:
            self.engine.close()
        self.engine = self.desk.open_engine()

    def query(self, text: str) -> Query:
        return parse(text, today=TODAY, final=True)

    def page(self, text: str, *, sort: Sort = Sort.RELEVANCE, offset: int = 0, limit: int = 100) -> Page:
        return self.engine.search(self.query(text), sort=sort, offset=offset, limit=limit)

    def order(self, text: str, **options) -> list[int]:
        """Numbers of the complete hits, in order."""
        return [int(hit.id, 16) for hit in self.page(text, **options).hits if hit.complete]

    def partial(self, text: str) -> list[int]:
        return [int(hit.id, 16) for hit in self.page(text).hits if not hit.complete]

    def finds(self, text: str) -> set[int]:
        return set(self.engine.matching(self.query(text)))


@pytest.fixture
def library(desk) -> Iterable[Library]:
    library = Library(desk)
    yield library
    if library.engine is not None:
        library.engine.close()


@pytest.fixture
def holding(library) -> Callable[..., Library]:
    """A library of articles with these bodies, numbered from 1."""

    def hold(*bodies: str | IndexDocument) -> Library:
        library.hold(
            body if isinstance(body, IndexDocument) else document(number, body)
            for number, body in enumerate(bodies, 1)
        )
        return library

    return hold


def document(number: int, body: str = "", **parts) -> IndexDocument:
    """A document whose id is ``number``."""
    return IndexDocument(**{"id": f"{number:016x}", "stamp": number, "title": "", "body": body} | parts)
