"""The user's library, open: one object for each kind of thing the user keeps."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.inuse import InUse
from reader.library.store import Store

if TYPE_CHECKING:
    from reader.library.changes import Change
    from reader.library.corrections import CorrectionTable
    from reader.library.dossiers import DossierTable
    from reader.library.excerpt_search import ExcerptSearch
    from reader.library.excerpts import ExcerptTable
    from reader.library.history import HistoryTable
    from reader.library.known import KnownArticles
    from reader.library.marks import MarkTable
    from reader.library.metadata import MetadataTable
    from reader.library.notes import NoteTable
    from reader.library.searches import SearchTable
    from reader.library.tags import TagTable


class Library:
    """What ``reader.library.opening.open_library`` gives. It belongs to the thread that opened it.

    Every call that changes something returns when the change is safe on the disk, or raises
    ``LibraryError`` and has changed nothing. A table is imported when it is first asked for: the first frame
    of the interface needs the marks alone, and all take four times as long.

    Args:
        path: the file.
        store: the open file.
        use: says that it is in use.
    """

    def __init__(self, path: Path, store: Store, use: InUse) -> None:
        self.path = path
        self.store = store
        self.use = use

    @cached_property
    def known(self) -> KnownArticles:
        """The articles of which something is remembered."""
        from reader.library.known import KnownArticles  # noqa: PLC0415 - see the class

        return KnownArticles(self.store)

    @cached_property
    def marks(self) -> MarkTable:
        """Read, starred, and where reading stopped."""
        from reader.library.marks import MarkTable  # noqa: PLC0415 - see the class

        return MarkTable(self.store)

    @cached_property
    def tags(self) -> TagTable:
        """Tags of articles."""
        from reader.library.tags import TagTable  # noqa: PLC0415 - see the class

        return TagTable(self.store)

    @cached_property
    def notes(self) -> NoteTable:
        """Notes on articles."""
        from reader.library.notes import NoteTable  # noqa: PLC0415 - see the class

        return NoteTable(self.store)

    @cached_property
    def excerpts(self) -> ExcerptTable:
        """Kept passages."""
        from reader.library.excerpts import ExcerptTable  # noqa: PLC0415 - see the class

        return ExcerptTable(self.store)

    @cached_property
    def excerpt_search(self) -> ExcerptSearch:
        """Finding kept passages."""
        from reader.library.excerpt_search import ExcerptSearch  # noqa: PLC0415 - see the class

        return ExcerptSearch(self.store)

    @cached_property
    def dossiers(self) -> DossierTable:
        """Collections of kept passages."""
        from reader.library.dossiers import DossierTable  # noqa: PLC0415 - see the class

        return DossierTable(self.store)

    @cached_property
    def searches(self) -> SearchTable:
        """Saved searches."""
        from reader.library.searches import SearchTable  # noqa: PLC0415 - see the class

        return SearchTable(self.store)

    @cached_property
    def history(self) -> HistoryTable:
        """Queries asked."""
        from reader.library.history import HistoryTable  # noqa: PLC0415 - see the class

        return HistoryTable(self.store)

    @cached_property
    def corrections(self) -> CorrectionTable:
        """Corrections of entities."""
        from reader.library.corrections import CorrectionTable  # noqa: PLC0415 - see the class

        return CorrectionTable(self.store)

    @cached_property
    def metadata(self) -> MetadataTable:
        """Corrections of what an article says of itself."""
        from reader.library.metadata import MetadataTable  # noqa: PLC0415 - see the class

        return MetadataTable(self.store)

    def undo(self, change: Change) -> Change:
        """Take a change back; the result can be taken back in turn, which does it again.

        Raises:
            LibraryError: when something of it was changed since and it cannot be.
        """
        return self.store.undo(change)

    def changed_elsewhere(self) -> bool:
        """Whether another process or thread changed the file since this was last asked."""
        return self.store.changed_elsewhere()

    def backup(self, file: Path) -> None:
        """Write a copy of everything to a file; an earlier backup there is replaced.

        Raises:
            LibraryError: when it cannot be written, or something else is there.
        """
        from reader.library.restoring import export_backup  # noqa: PLC0415 - see the class

        export_backup(self.path, file)

    def restore(self, file: Path) -> str:
        """Exchange everything for what a backup holds; returns what to tell.

        Raises:
            LibraryError: when it is no good backup, or cannot be restored; nothing is changed then.
        """
        from reader.library.restoring import restore  # noqa: PLC0415 - see the class

        return restore(self.path, file)

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()
        self.use.close()
