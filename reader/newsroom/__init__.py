"""What a face of the program works with: the parts, put together, behind awaitable desks.

``Newsroom`` is a value. A test builds its own from in-memory desks; the program gets one from
``reader.hosting``. Nothing here blocks: every call runs in a thread or another process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.newsroom.articles import Shelf
    from reader.newsroom.comparing import ComparisonDesk
    from reader.newsroom.excerpts import DossierDesk, ExcerptDesk, ExportDesk
    from reader.newsroom.marks import MarkBook, MetadataDesk
    from reader.newsroom.names import CorrectionDesk, NameDesk
    from reader.newsroom.searching import QueryBook, SearchDesk
    from reader.newsroom.surroundings import CopyDesk, IngestWatch, LibraryWatch, SessionStore
    from reader.newsroom.unkept import UnkeptDesk


@dataclass(frozen=True, eq=False)
class Newsroom:
    """The parts that a face works with."""

    title: str  # what is open: "library", or the paths given
    shelf: Shelf
    search: SearchDesk
    queries: QueryBook
    names: NameDesk
    corrections: CorrectionDesk
    comparing: ComparisonDesk
    marks: MarkBook
    excerpts: ExcerptDesk
    dossiers: DossierDesk
    exports: ExportDesk
    metadata: MetadataDesk
    unkept: UnkeptDesk
    clipboard: CopyDesk
    ingest: IngestWatch
    library: LibraryWatch
    session: SessionStore
    close: Callable[[], None]
