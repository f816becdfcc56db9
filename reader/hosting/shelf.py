"""The catalog for a face: every call runs in the catalog's own thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.catalog.catalog import Catalog
from reader.hosting.threads import StoreThread

if TYPE_CHECKING:
    from reader.model.article import Article, ArticleId, ArticleRow, Refusal

T = TypeVar("T")


class CatalogShelf:
    """Implements ``newsroom.articles.Shelf``. A catalog that was deleted and made anew is opened again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = StoreThread("catalog")
        self._catalog: Catalog | None = None
        self._inode = 0
        self._thread.begin(self._current)  # open before the first rows are wanted

    async def count(self) -> int:
        """Number of articles."""
        return await self._do(Catalog.count)

    async def rows(self, offset: int, limit: int) -> Sequence[ArticleRow]:
        """A window of the list, newest first."""
        return await self._do(lambda catalog: catalog.rows(offset, limit))

    async def ids(self, offset: int, limit: int) -> Sequence[ArticleId]:
        """A window of the list as ids alone."""
        return await self._do(lambda catalog: catalog.ids(offset, limit))

    async def rows_of(self, articles: Sequence[ArticleId]) -> Sequence[ArticleRow]:
        """The rows of these articles."""
        return await self._do(lambda catalog: catalog.rows_of(articles))

    async def position(self, article: ArticleId) -> int | None:
        """Where an article stands in that list."""
        return await self._do(lambda catalog: catalog.position(article))

    async def article(self, article: ArticleId) -> Article | None:
        """The whole article."""
        return await self._do(lambda catalog: catalog.article(article))

    async def parts(self, path: str) -> int:
        """How many articles there are in a file."""
        return await self._do(lambda catalog: catalog.parts(path))

    async def refusals(self) -> Sequence[Refusal]:
        """The files that did not become articles."""
        return await self._do(Catalog.refusals)

    def close(self) -> None:
        """Close the catalog and end its thread."""
        self._thread.close(self._shut)

    async def _do(self, use: Callable[[Catalog], T]) -> T:
        return await self._thread.do(lambda: use(self._current()))

    def _current(self) -> Catalog:
        try:
            inode = self._path.stat().st_ino
        except OSError:
            inode = 0
        if self._catalog is None or inode != self._inode:
            self._shut()
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._catalog = Catalog(self._path, mapped=False)  # a list reads little, here and there
            self._inode = self._path.stat().st_ino
        return self._catalog

    def _shut(self) -> None:
        if self._catalog is not None:
            self._catalog.close()
            self._catalog = None
