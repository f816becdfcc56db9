"""Puts the parts together for a face. Nothing is started here: processes begin when first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config import Config
from reader.hosting.caller import Caller
from reader.hosting.clipboard import ClipboardDesk
from reader.hosting.corrections import LibraryCorrections
from reader.hosting.desks import ComparisonProcess, NamesProcess, SearchProcess
from reader.hosting.dossiers import LibraryDossiers
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.exporting import ExportProcess
from reader.hosting.ingest_watch import IngestProcess
from reader.hosting.marks import LibraryMarks
from reader.hosting.metadata import LibraryMetadata
from reader.hosting.queries import LibraryQueries
from reader.hosting.session import SessionFile
from reader.hosting.shelf import CatalogShelf
from reader.hosting.unkept import UnkeptFiles
from reader.hosting.userwork import UserWork
from reader.ingest.collection import Collection, open_collection
from reader.newsroom import Newsroom
from reader.paths import Directories, private

if TYPE_CHECKING:
    from reader.processes import Child

_NICE = 15
_NICE_EXPORT = 5  # the user waits for it, and the keys wait for nothing


def open_newsroom(
    config: Config,
    directories: Directories,
    paths: Sequence[str],
    title: str,
    tell: Callable[[str], None] = lambda _: None,
) -> Newsroom:
    """The newsroom of these sources.

    Args:
        config: the settings in force.
        directories: where things are kept.
        paths: files and folders, absolute or relative to the working directory.
        title: what to call them on the screen.
        tell: shows a line when the screen is gone: what closing waits for, or could not keep.

    Raises:
        NewsreaderError: when a directory cannot be made.
    """
    collection = open_collection(directories.cache, paths)
    log = private(directories.state) / directories.log_file.name
    library, catalog = directories.library_file, collection.catalog_file
    search = Caller(partial(_start, "search_child", log, 0, collection, library))
    analyst = Caller(partial(_start, "names_child", log, 0, collection, library))
    comparing = Caller(partial(_start, "comparing_child", log, 0, catalog))
    ingest = IngestProcess(partial(_start_ingest, collection, config.number("workers"), log, library))
    shelf = CatalogShelf(catalog)
    work = UserWork(library, catalog)
    excerpts = LibraryExcerpts(work)
    exports = ExportProcess(partial(_start, "export_child", log, _NICE_EXPORT, library, directories.cache))
    unkept = UnkeptFiles(directories.unkept)
    clipboard = ClipboardDesk(directories.state)
    session = SessionFile(directories.session_file, collection.directory.name)

    def close() -> None:
        for part in (
            ingest,
            search,
            analyst,
            comparing,
            session,
            excerpts,
            exports,
            unkept,
            clipboard,
            shelf,
        ):
            part.close()
        work.close(tell)

    return Newsroom(
        title=title,
        shelf=shelf,
        search=SearchProcess(search, ingest.start),
        queries=LibraryQueries(work),
        names=NamesProcess(search, analyst),
        corrections=LibraryCorrections(work),
        comparing=ComparisonProcess(comparing),
        marks=LibraryMarks(work),
        excerpts=excerpts,
        dossiers=LibraryDossiers(work),
        exports=exports,
        metadata=LibraryMetadata(work, catalog, ingest.start),
        unkept=unkept,
        clipboard=clipboard,
        ingest=ingest,
        library=work,
        session=session,
        close=close,
    )


def _start_ingest(collection: Collection, workers: int, log: Path, library: Path) -> Child:
    from reader.ingest.options import IngestOptions  # noqa: PLC0415 - as in _start

    return _start("ingest_child", log, _NICE, collection, IngestOptions(workers=workers, log=log), library)


def _start(child: str, log: Path, nice: int, *arguments: object) -> Child:
    from reader.processes import start  # noqa: PLC0415 - the first frame needs no process

    return start(f"reader.hosting.{child}:serve", *arguments, nice=nice, log=log)
