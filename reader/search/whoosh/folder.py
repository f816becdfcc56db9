"""The index folder: whose it is, what it holds now, and how that changes in one step.

Whoosh's table of contents (TOC) is a pickle, and a pickle can run code. So a folder is looked at only when
it belongs to the user and nobody else can write to it. Every segment in the TOC carries the sizes of its
files (``segment.sizes``), which are compared when the index is opened: a power cut can leave short files.

A change writes new files, syncs them, and then renames a new TOC into place; whatever happens before that
leaves the old state, and what it leaves behind is swept by the next writer.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, EmptyIndexError, clean_files

from reader.errors import IndexDamagedError, NewsreaderError
from reader.search.whoosh.schema import FORMAT, schema
from reader.search.whoosh.writer import INDEX_NAME

BUILDING: Final = "building-"
"""How the folders begin in which segments are written."""

_LOCK: Final = "lock"
_RETRIES: Final = 5  # a reader may list a TOC that the writer replaces before it is opened


class damage:  # noqa: N801 - stands behind `with`, as a function would, which takes eight times as long
    """Turn whatever a broken file makes of numpy, pickle, zlib and Whoosh into ``IndexDamagedError``.

    Args:
        doing: what goes on, for the message.
    """

    __slots__ = ("_doing",)

    def __init__(self, doing: str) -> None:
        self._doing = doing

    def __enter__(self) -> None:
        """Nothing is prepared."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Raise it as what it means."""
        if isinstance(error, Exception) and not isinstance(error, NewsreaderError):
            said = f"{self._doing} failed ({type(error).__name__}: {error})"[:300]
            raise IndexDamagedError(said) from error


class IndexFolder:
    """One version of an index on disk, in ``directory / v<FORMAT>``.

    Args:
        directory: where indexes of all versions live; a private folder of the user's cache.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.path = directory / f"v{FORMAT}"
        self._storage = _SyncedStorage(str(self.path))

    def create(self) -> None:
        """Make an empty index where there is none; indexes of older versions are removed."""
        for path in (self.directory, self.path):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.check_private()
        if not any(self.path.glob(f"_{INDEX_NAME}_*.toc")):
            self.write_toc(TOC(schema(), [], 0))
        for number in range(FORMAT):
            shutil.rmtree(self.directory / f"v{number}", ignore_errors=True)

    def check_private(self) -> None:
        """See that nobody but the user can have written here.

        Raises:
            IndexDamagedError: when somebody could, or there is no such folder.
        """
        for path in (self.directory, self.path):
            try:
                about = path.stat(follow_symlinks=False)
            except OSError as error:
                raise IndexDamagedError("there is no search index yet") from error
            if not stat.S_ISDIR(about.st_mode):
                raise IndexDamagedError(f"{path} is not a folder")
            if about.st_uid != os.geteuid():
                raise IndexDamagedError(f"{path} belongs to another user")
            if about.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
                raise IndexDamagedError(f"others can write to {path}")

    def read_toc(self) -> TOC:
        """The current table of contents, its segments' files complete.

        Raises:
            IndexDamagedError: when it is missing, broken or of another program.
        """
        self.check_private()
        with damage("opening the search index"):
            for _ in range(_RETRIES):
                try:
                    toc = TOC.read(self._storage, INDEX_NAME)
                    self._check_sizes(toc)
                except FileNotFoundError:
                    time.sleep(0.02)
                except EmptyIndexError as error:
                    raise IndexDamagedError("there is no search index yet") from error
                else:
                    return toc
        raise IndexDamagedError("files of the search index are missing")

    def state(self) -> tuple[int, ...]:
        """Something that differs after every change, also when the index was built anew."""
        with damage("looking at the search index"):
            for _ in range(_RETRIES):
                generation = TOC._latest_generation(self._storage, INDEX_NAME)  # noqa: SLF001 - no public name
                with suppress(FileNotFoundError):
                    about = (self.path / TOC._filename(INDEX_NAME, generation)).stat()  # noqa: SLF001 - as above
                    return generation, about.st_ino, about.st_mtime_ns
        raise IndexDamagedError("there is no search index yet")

    def write_toc(self, toc: TOC) -> None:
        """Make ``toc`` the current one, on disk, and remove what it does not name."""
        _sync_folder(self.path)
        toc.write(self._storage, INDEX_NAME)
        clean_files(self._storage, INDEX_NAME, toc.generation, toc.segments)
        for stray in self.path.glob(f"_{INDEX_NAME}_*.toc.*"):
            stray.unlink(missing_ok=True)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold Whoosh's own lock for a change.

        Raises:
            NewsreaderError: when another process holds it.
        """
        lock = self._storage.lock(f"{INDEX_NAME}_WRITELOCK")
        if not lock.acquire():
            raise busy()
        try:
            yield
        finally:
            lock.release()

    def sweep(self) -> None:
        """Remove folders of segments that nobody writes any more and nobody published."""
        for left in self.path.glob(f"{BUILDING}*"):
            lock = FolderLock(left)
            if lock.acquire():
                shutil.rmtree(left, ignore_errors=True)
                lock.release()

    def _check_sizes(self, toc: TOC) -> None:
        for segment in toc.segments:
            for name, size in segment.sizes.items():
                if (self.path / name).stat().st_size != size:
                    raise IndexDamagedError(f"{name} of the search index is not complete")


class FolderLock:
    """A lock file in a folder that the system releases when its holder dies."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _LOCK
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take it if it is free; never waits."""
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self.release()
            return False
        return True

    def release(self) -> None:
        """Let others have it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class _SyncedStorage(FileStorage):  # type: ignore[misc] # Whoosh has no types
    """Whoosh renames its new TOC into place without forcing it to disk, and leaves a broken one open."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        if name.endswith(".toc"):
            return StructFile(BytesIO((Path(self.folder) / name).read_bytes()), name=name)
        return super().open_file(name, **options)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: FBT001, FBT002 - Whoosh's own signature
        del safe
        folder = Path(self.folder)
        with (folder / oldname).open("rb") as file:
            os.fsync(file.fileno())
        (folder / oldname).replace(folder / newname)
        _sync_folder(folder)


def busy() -> NewsreaderError:
    """What a second writer is told."""
    return NewsreaderError(
        "another newsreader is writing the search index", "it will be done in a moment", kind="busy"
    )


def _sync_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
