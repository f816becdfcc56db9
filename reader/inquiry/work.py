"""The user's marks as sets of articles, and corrections of entities, read afresh when the library changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from reader.errors import LibraryError
from reader.library.corrections import CorrectionTable
from reader.library.excerpts import ExcerptTable
from reader.library.looking import look_into
from reader.library.marks import MarkTable
from reader.library.notes import NoteTable
from reader.library.store import Store
from reader.library.tags import TagTable
from reader.model.correction import Correction
from reader.model.query import FlagName

_PAUSE: Final = 5.0  # seconds until a library that could not be read is tried again, as trying may take one


class LibraryWork:
    """Reads the library file; one that is not there yet holds nothing. Never makes or changes it.

    Args:
        path: the file.
        clock: seconds, from anywhere.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._clock = clock
        self._failed: tuple[float, LibraryError] | None = None
        self._store: Store | None = None
        self._sets: dict[str, frozenset[int]] = {}
        self._corrections: tuple[Correction, ...] | None = None
        self._last: tuple[Correction, ...] = ()

    def marked(self, flag: FlagName) -> frozenset[int]:
        """Articles read, starred, with an excerpt or with a note."""

        def read(store: Store) -> frozenset[int]:
            match flag:
                case FlagName.READ | FlagName.UNREAD:
                    return frozenset(MarkTable(store).read())
                case FlagName.STARRED:
                    return frozenset(MarkTable(store).starred())
                case FlagName.EXCERPT:
                    return frozenset(ExcerptTable(store).articles())
                case FlagName.NOTE:
                    return frozenset(NoteTable(store).articles())

        return self._set(flag, read)

    def tagged(self, tag: str) -> frozenset[int]:
        """Articles with a tag."""
        return self._set(f"tag:{tag}", lambda store: frozenset(TagTable(store).articles(tag)))

    def tags(self, start: str) -> tuple[str, ...]:
        """Tags that begin with ``start``."""
        store = self._current()
        if store is None:
            return ()
        return tuple(
            use.name for use in TagTable(store).used() if use.name.casefold().startswith(start.casefold())
        )

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections of entities, in their order; the very same ones as long as none is made or taken back.

        A library that cannot be read now must not keep the articles from being found: what was last read holds.
        """
        try:
            store = self._current()
            if store is None:
                return ()
            if self._corrections is None:
                found = CorrectionTable(store).all()
                self._last = self._last if found == self._last else found
                self._corrections = self._last
        except LibraryError:
            return self._last
        return self._corrections

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _set(self, name: str, read: Callable[[Store], frozenset[int]]) -> frozenset[int]:
        store = self._current()
        if store is None:
            return frozenset()
        if name not in self._sets:
            self._sets[name] = read(store)
        return self._sets[name]

    def _current(self) -> Store | None:
        """The library, what was read of it forgotten when it changed since.

        Raises:
            LibraryError: when it cannot be read; the same again for a while, without trying.
        """
        if self._store is None and self._path.exists():
            if self._failed is not None and self._clock() < self._failed[0]:
                raise self._failed[1]
            try:
                self._store = look_into(self._path)
            except LibraryError as error:
                self._failed = self._clock() + _PAUSE, error
                raise
        elif self._store is not None and self._store.changed_elsewhere():
            self._sets.clear()
            self._corrections = None
        return self._store
