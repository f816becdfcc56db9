"""The process that works out who and where in an article that the background work has not come to yet."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.entities.analysis import analyse
from reader.hosting.serving import answer_calls
from reader.ingest.naming import recognizer
from reader.model.article import ArticleId
from reader.model.entity import Analysis


def serve(connection: Connection, catalog_file: Path) -> None:
    """Answer until the other side is gone."""
    answer_calls(connection, _Service(catalog_file))


class _Service:
    """What can be asked."""

    def __init__(self, catalog_file: Path) -> None:
        self._catalog_file = catalog_file

    def analysis(self, article: ArticleId) -> Analysis | None:
        catalog = Catalog(self._catalog_file)
        try:
            found = catalog.article(article)
        finally:
            catalog.close()
        return None if found is None else analyse(found, recognizer())
