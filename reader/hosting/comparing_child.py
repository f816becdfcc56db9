"""The process that compares articles: very long ones take seconds, and neither search nor names wait for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.hosting.serving import answer_calls
from reader.inquiry.comparing.comparing import compare
from reader.inquiry.comparing.sharing import shares
from reader.model.article import ArticleId
from reader.model.comparison import Comparison, Share


def serve(connection: Connection, catalog_file: Path) -> None:
    """Answer until the other side is gone."""
    answer_calls(connection, ComparisonService(catalog_file))


class ComparisonService:
    """What can be asked, about the articles of a catalog."""

    def __init__(self, catalog_file: Path) -> None:
        self._file = catalog_file

    def compare(self, first: ArticleId, second: ArticleId) -> Comparison | None:
        """Two articles, sentence by sentence; ``None`` when one of them is gone."""
        with self._reading() as catalog:
            one, other = catalog.article(first), catalog.article(second)
        return compare(one.text, other.text) if one and other else None

    def shares(self, article: ArticleId, others: Sequence[ArticleId]) -> Sequence[Share]:
        """How much each of the others shares with an article word for word."""
        with self._reading() as catalog:
            one = catalog.article(article)
            return list(shares(one, others, catalog.article)) if one else []

    @contextmanager
    def _reading(self) -> Iterator[Catalog]:
        """The catalog as it is now: it may have been deleted and made anew."""
        catalog = Catalog(self._file, mapped=False)
        try:
            yield catalog
        finally:
            catalog.close()
