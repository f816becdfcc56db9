"""The search's own process: the index, the catalog and the names of one collection, and their answers."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from reader.hosting.serving import answer_calls
from reader.ingest.collection import Collection
from reader.inquiry.batch import tallies
from reader.inquiry.desk import InquiryDesk
from reader.model.answer import Answer
from reader.model.article import ArticleId
from reader.model.batch import Tally
from reader.model.concordance import ConcordancePart
from reader.model.entity import Analysis
from reader.model.lit import Lit
from reader.model.query import Explanation, Facet
from reader.model.sort import Sort

_TURN: Final = 0.04  # seconds that a long list may keep other questions waiting


def serve(connection: Connection, collection: Collection, library: Path) -> None:
    """Answer until the other side is gone."""
    desk = InquiryDesk(collection, library, final=False)
    try:
        answer_calls(connection, _Service(desk), idle=desk.rest)
    finally:
        desk.close()


class _Service:
    """What can be asked."""

    def __init__(self, desk: InquiryDesk) -> None:
        self._desk = desk

    def ask(self, text: str, sort: Sort, offset: int, limit: int) -> Answer:
        return self._desk.ask(text, sort, offset, limit)

    def ids(self, text: str, sort: Sort, offset: int, limit: int) -> Sequence[ArticleId]:
        return self._desk.answer(lambda inquiry: inquiry.ids(text, sort, offset, limit))

    def lit(self, text: str, article: ArticleId) -> Lit:
        return self._desk.lit(text, article)

    def facets(self, text: str) -> Sequence[Facet]:
        return self._desk.answer(lambda inquiry: inquiry.facets(text))

    def explain(self, text: str, article: ArticleId) -> Explanation | None:
        return self._desk.answer(lambda inquiry: inquiry.explain(text, article))

    def complete(self, text: str, caret: int) -> Sequence[str]:
        return self._desk.answer(lambda inquiry: inquiry.complete(text, caret))

    def like(self, article: ArticleId, limit: int) -> Answer:
        return self._desk.answer(lambda inquiry: inquiry.like(article, limit))

    def concordance(self, text: str, offset: int, limit: int) -> ConcordancePart:
        return self._desk.answer(lambda inquiry: inquiry.concordance(text, offset, limit))

    def matching(self, text: str) -> array[int]:
        return self._desk.answer(lambda inquiry: inquiry.matching(text))

    def tallies(self, names: Sequence[str]) -> Sequence[Tally]:
        return self._desk.answer(lambda inquiry: tallies(inquiry, names, _TURN))

    def analysis(self, article: ArticleId) -> Analysis | None:
        return self._desk.answer(lambda inquiry: inquiry.mentions.analysis(article))
