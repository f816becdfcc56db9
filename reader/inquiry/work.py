"""The user's marks as sets of articles, read afresh when the library changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.library.excerpts import ExcerptTable
from reader.library.marks import MarkTable
from reader.library.notes import NoteTable
from reader.library.store import Store, connect
from reader.library.tags import TagTable
from reader.model.query import FlagName


class LibraryWork:
    """Reads the library file; one that is not there yet holds nothing. Never makes or changes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store: Store | None = None
        self._sets: dict[str, frozenset[int]] = {}

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
        store = self._opened()
        if store is None:
            return ()
        return tuple(
            use.name for use in TagTable(store).used() if use.name.casefold().startswith(start.casefold())
        )

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _set(self, name: str, read: Callable[[Store], frozenset[int]]) -> frozenset[int]:
        store = self._opened()
        if store is None:
            return frozenset()
        if store.changed_elsewhere():
            self._sets.clear()
        if name not in self._sets:
            self._sets[name] = read(store)
        return self._sets[name]

    def _opened(self) -> Store | None:
        if self._store is None and self._path.exists():
            self._store = Store(self._path, connect(self._path))
        return self._store
