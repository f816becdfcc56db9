"""The process for who and where: what an article names that the background work has not come to, and the library's entities.

A question about an entity may take a while, and the search never waits for it: it is asked here.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from reader.catalog.catalog import Catalog
from reader.entities.analysis import analyse
from reader.hosting.serving import answer_calls
from reader.ingest.collection import Collection
from reader.ingest.naming import open_names, recognizer
from reader.inquiry.named import NamedMentions
from reader.inquiry.who import EntityFile, PageSize, entity_file
from reader.inquiry.work import LibraryWork
from reader.model.article import ArticleId
from reader.model.entity import Analysis
from reader.model.roster import RosterAsk, RosterPart, Twins
from reader.model.who import EntityPage, Naming, PassagePart

# sentences and articles are asked for part by part
_FACTS: Final = PageSize(passages=0, namings=0, articles=0)
_OPEN: Final = 8  # entities whose appearances are held, so that a part does not gather them again


def serve(connection: Connection, collection: Collection, library: Path) -> None:
    """Answer until the other side is gone."""
    service = NamesService(collection, library)
    try:
        answer_calls(connection, service)
    finally:
        service.close()


class NamesService:
    """What can be asked, about one collection."""

    def __init__(self, collection: Collection, library: Path) -> None:
        self._collection = collection
        self._store = open_names(collection.names_file)
        self._work = LibraryWork(library)
        self._files: OrderedDict[str, EntityFile | None] = OrderedDict()

    def analysis(self, article: ArticleId) -> Analysis | None:
        """What an article names, worked out now."""
        with self._reading() as (mentions, catalog):
            found = catalog.article(article)
            return None if found is None else mentions.corrected(found, analyse(found, recognizer()))

    def recognizer(self) -> str:
        """Name and version of the recogniser in use."""
        return f"{recognizer().name} {recognizer().version}"

    def about(self, key: str) -> EntityPage | None:
        """The facts about an entity as they are now."""
        self._files.pop(key, None)
        with self._reading() as (mentions, catalog):
            file = self._file(mentions, key)
            return None if file is None else file.page(mentions, catalog, _FACTS)

    def passages(self, key: str, offset: int, limit: int) -> PassagePart:
        """The sentences of some of its articles."""
        with self._reading() as (mentions, catalog):
            file = self._file(mentions, key)
            return PassagePart((), None) if file is None else file.passages(mentions, catalog, offset, limit)

    def namings(self, key: str, offset: int, limit: int) -> Sequence[Naming]:
        """Some of its articles."""
        with self._reading() as (mentions, catalog):
            file = self._file(mentions, key)
            return () if file is None else file.namings(catalog, offset, limit)

    def roster(self, ask: RosterAsk, offset: int, limit: int) -> RosterPart:
        """A window of the list of all entities."""
        with self._reading() as (mentions, _):
            return mentions.roster(ask, offset, limit)

    def twins(self, limit: int) -> Sequence[Twins]:
        """Pairs of entities that probably are one."""
        with self._reading() as (mentions, _):
            return mentions.twins(limit)

    def close(self) -> None:
        """Let go of the store and the library."""
        self._store.close()
        self._work.close()

    def _file(self, mentions: NamedMentions, key: str) -> EntityFile | None:
        if key not in self._files:
            self._files[key] = entity_file(mentions, key)
            while len(self._files) > _OPEN:
                self._files.popitem(last=False)
        self._files.move_to_end(key)
        return self._files[key]

    @contextmanager
    def _reading(self) -> Iterator[tuple[NamedMentions, Catalog]]:
        """The catalog as it is now: it may have been deleted and made anew."""
        catalog = Catalog(self._collection.catalog_file)
        try:
            yield NamedMentions(self._store, catalog, self._work.corrections()), catalog
        finally:
            catalog.close()
