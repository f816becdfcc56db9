"""The user's library, open: one object for each kind of thing the user keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.library.changes import Change
from reader.library.corrections import CorrectionTable
from reader.library.dossiers import DossierTable
from reader.library.excerpt_search import ExcerptSearch
from reader.library.excerpts import ExcerptTable
from reader.library.history import HistoryTable
from reader.library.inuse import InUse
from reader.library.known import KnownArticles
from reader.library.marks import MarkTable
from reader.library.metadata import MetadataTable
from reader.library.notes import NoteTable
from reader.library.restoring import export_backup, restore
from reader.library.searches import SearchTable
from reader.library.store import Store
from reader.library.tags import TagTable


@dataclass(frozen=True)
class Library:
    """What ``reader.library.opening.open_library`` gives. It belongs to the thread that opened it.

    Every call that changes something returns when the change is safe on the disk, or raises
    ``LibraryError`` and has changed nothing.
    """

    path: Path
    store: Store
    use: InUse
    known: KnownArticles
    marks: MarkTable
    tags: TagTable
    notes: NoteTable
    excerpts: ExcerptTable
    excerpt_search: ExcerptSearch
    dossiers: DossierTable
    searches: SearchTable
    history: HistoryTable
    corrections: CorrectionTable
    metadata: MetadataTable

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
        export_backup(self.path, file)

    def restore(self, file: Path) -> str:
        """Exchange everything for what a backup holds; returns what to tell.

        Raises:
            LibraryError: when it is no good backup, or cannot be restored; nothing is changed then.
        """
        return restore(self.path, file)

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()
        self.use.close()


def library_of(path: Path, store: Store, use: InUse) -> Library:
    """The tables of an open file."""
    return Library(
        path=path,
        store=store,
        use=use,
        known=KnownArticles(store),
        marks=MarkTable(store),
        tags=TagTable(store),
        notes=NoteTable(store),
        excerpts=ExcerptTable(store),
        excerpt_search=ExcerptSearch(store),
        dossiers=DossierTable(store),
        searches=SearchTable(store),
        history=HistoryTable(store),
        corrections=CorrectionTable(store),
        metadata=MetadataTable(store),
    )
