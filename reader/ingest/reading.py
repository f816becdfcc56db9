"""From the sources to the catalog: what is there, and what is in it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.catalog.filed import FiledArticle, FileRead, FileState
from reader.ingest.crew import Crew
from reader.model.article import Article, Refusal, RefusalKind
from reader.sources.facts import FolderFacts
from reader.sources.folder import FoundFile, walk
from reader.sources.reading import read_file
from reader.text.lead import lead

_FEW = 64  # so many files are read here and now, without a worker
_SLICE = 250


@dataclass(frozen=True, slots=True)
class Scan:
    """What the sources hold now: files by path, and what is no file that can be read."""

    files: dict[str, FoundFile]
    refusals: tuple[Refusal, ...]

    @property
    def states(self) -> list[FileState]:
        """The files as the catalog's manifest knows them."""
        return [state_of(found) for found in self.files.values()]


def scan(roots: Sequence[str]) -> Scan:
    """Look at everything below the roots; no file is opened but ``newsreader.toml``."""
    files: dict[str, FoundFile] = {}
    refusals: list[Refusal] = []
    for found in walk(roots, FolderFacts()):
        if isinstance(found, FoundFile):
            files[found.path] = found
        else:
            refusals.append(found)
    return Scan(files, tuple(refusals))


def state_of(found: FoundFile) -> FileState:
    """What tells whether a file must be read again."""
    return FileState(found.path, found.size, found.mtime_ns, found.inode, found.facts)


def read_files(
    files: Sequence[FoundFile], crew: Crew, stopped: Callable[[], bool]
) -> Iterator[tuple[FileRead, ...]]:
    """Read files, a few by ourselves, many with the crew; slices come as they are ready.

    A file that stops every worker that reads it is refused, and the others of its slice are read.
    """
    if len(files) <= _FEW:
        yield read_slice(tuple(files))
        return
    slices = [tuple(files[at : at + _SLICE]) for at in range(0, len(files), _SLICE)]
    while slices:
        again: list[tuple[FoundFile, ...]] = []
        for done in crew.each("reader.ingest.reading:read_slice", slices, stopped=stopped):
            if not done.failure:
                yield done.result
            elif len(done.task) > 1:
                again += [(found,) for found in done.task]
            else:
                yield (_refused(done.task[0]),)
        slices = [] if stopped() else again


def read_slice(files: tuple[FoundFile, ...]) -> tuple[FileRead, ...]:
    """A worker's task: what these files hold."""
    _folder_facts.cache_clear()  # the folders' files may have changed since the last slice
    return tuple(_read(found) for found in files)


@lru_cache(maxsize=1)
def _folder_facts() -> FolderFacts:
    return FolderFacts()


def _read(found: FoundFile) -> FileRead:
    read_ns = time.time_ns()
    results = read_file(found, _folder_facts())
    source = os.path.relpath(found.path, found.root) if found.root else os.path.basename(found.path)  # noqa: PTH119 - as relpath
    articles = tuple(
        FiledArticle(each, source, lead(each.text, title=each.title if each.title_made else ""))
        for each in results
        if isinstance(each, Article)
    )
    refusals = tuple(each for each in results if isinstance(each, Refusal))
    return FileRead(state_of(found), read_ns, articles, refusals)


def _refused(found: FoundFile) -> FileRead:
    message = "reading it stopped the reader; it may be made to do so"
    return FileRead(state_of(found), time.time_ns(), (), (Refusal(found.path, RefusalKind.BOMB, message),))
