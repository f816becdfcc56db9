"""The parts of an inquiry, opened from a collection, and opened again whenever one was replaced."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from reader.catalog.catalog import Catalog
from reader.errors import IndexDamagedError, NewsreaderError
from reader.ingest.collection import Collection
from reader.ingest.naming import open_names
from reader.inquiry.damage import DAMAGED
from reader.inquiry.inquiry import Inquiry
from reader.inquiry.named import NamedMentions
from reader.inquiry.work import LibraryWork
from reader.model.answer import Answer
from reader.model.article import ArticleId
from reader.model.correction import Correction
from reader.model.lit import Lit
from reader.model.query import Everything, Query, Sort
from reader.search.whoosh.engine import WhooshEngine

Given = TypeVar("Given")
_WARM_MS: Final = 20  # a question that comes meanwhile waits hardly longer than this
_PREPARE: Final = 0.3  # seconds for what the user's corrections change


class InquiryDesk:
    """Holds an ``Inquiry`` of one collection. An index that is missing or damaged is asked for again later.

    Args:
        collection: where catalog, index and names are.
        library: the user's library file.
        final: as for ``Inquiry``.
    """

    def __init__(self, collection: Collection, library: Path, *, final: bool = True) -> None:
        self._collection = collection
        self._final = final
        self._catalog = Catalog(collection.catalog_file)
        self._inode = collection.catalog_file.stat().st_ino
        self._names = open_names(collection.names_file)
        self._work = LibraryWork(library)
        self._engine: WhooshEngine | None = None
        self._mentions: NamedMentions | None = None
        self._corrections: tuple[Correction, ...] = ()
        self._held = 0  # articles that the engine sees

    def inquiry(self) -> Inquiry:
        """The parts as they are now; ``answer`` is the way to ask what needs the index."""
        self._reopen_catalog()
        mentions = self._current_mentions()
        engine = self._current_engine()
        pending = max(0, self._catalog.count() - self._held)
        return Inquiry(engine, self._catalog, mentions, self._work, pending=pending, final=self._final)

    def answer(self, question: Callable[[Inquiry], Given]) -> Given:
        """What the parts as they are now answer to a question.

        Raises:
            IndexDamagedError: ``DAMAGED``, when the index turned out so; the next run of the ingest builds it anew.
        """
        try:
            return question(self.inquiry())
        except IndexDamagedError:
            self._drop_engine()  # the ingest may just have replaced it
        try:
            return question(self.inquiry())
        except IndexDamagedError as error:
            self._drop_engine()
            self._mark(error.message)
        raise IndexDamagedError(DAMAGED, "ask again in a moment", kind="damaged")

    def ask(self, text: str, sort: Sort, offset: int, limit: int) -> Answer:
        """As ``Inquiry.ask``; with an index that turns out damaged the answer is cut: ``DAMAGED``."""

        def question(inquiry: Inquiry) -> Answer:
            return inquiry.ask(text, sort, offset, limit)

        try:
            return self.answer(question)
        except IndexDamagedError:
            return replace(question(self._without_index()), cut=DAMAGED)

    def lit(self, text: str, article: ArticleId) -> Lit:
        """As ``Inquiry.lit``, without an index too."""
        try:
            return self.answer(lambda inquiry: inquiry.lit(text, article))
        except IndexDamagedError:
            return self._without_index().lit(text, article)

    def rest(self) -> bool:
        """A quiet moment: get ready for the next question, a bit at a time; whether there is more to do."""
        with suppress(IndexDamagedError):
            engine = self._current_engine()
            if engine is not None and engine.warm(_WARM_MS):
                return True
        with suppress(NewsreaderError):  # whoever asks is told
            return self._mentions is not None and not self._mentions.prepare(_PREPARE)
        return False

    def close(self) -> None:
        """Let go of everything."""
        self._drop_engine()
        self._names.close()
        self._work.close()
        self._catalog.close()

    def _without_index(self) -> Inquiry:
        return replace(self.inquiry(), engine=None)

    def _mark(self, found: str) -> None:
        """Tell the ingest, which builds the index anew at its next run."""
        with suppress(OSError):
            self._collection.damage_file.write_text(found, encoding="utf-8")

    def _current_engine(self) -> WhooshEngine | None:
        try:
            if self._engine is None:
                self._engine = WhooshEngine(self._collection.index_directory)
                self._held = _held(self._engine)
            elif self._engine.refresh():
                self._held = _held(self._engine)
        except IndexDamagedError:
            self._drop_engine()
        return self._engine

    def _current_mentions(self) -> NamedMentions:
        """One for as long as nothing is corrected, as it remembers which articles were looked at."""
        corrections = self._work.corrections()
        if self._mentions is None or self._corrections is not corrections:
            self._corrections = corrections
            self._mentions = NamedMentions(self._names, self._catalog, corrections)
        return self._mentions

    def _drop_engine(self) -> None:
        engine, self._engine, self._held = self._engine, None, 0
        if engine is not None:
            engine.close()

    def _reopen_catalog(self) -> None:
        """The cache may have been deleted and made anew."""
        try:
            inode = self._collection.catalog_file.stat().st_ino
        except OSError:
            inode = 0
        if inode != self._inode:
            self._catalog.close()
            self._mentions = None
            self._collection.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._catalog = Catalog(self._collection.catalog_file)
            self._inode = self._collection.catalog_file.stat().st_ino


def _held(engine: WhooshEngine) -> int:
    """How many articles the engine can find."""
    return len(engine.matching(Query("", Everything())))
