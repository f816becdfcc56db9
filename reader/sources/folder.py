"""What there is to read in the files and folders that the user gave: names, sizes and times, never contents.

Hidden files are left alone, links are followed once and never in a circle, and whatever is no file is told,
not opened.
"""

# ruff: noqa: PTH100, PTH114, PTH116, PTH118, PTH120, PTH122 - paths are strings as the file system gives them, and there are many

from __future__ import annotations

import errno
import os
import stat
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.model.article import Refusal, RefusalKind
from reader.sources.facts import FILE_NAME, FolderFacts
from reader.sources.formats import format_of, suffixes


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that a format reads.

    Attributes:
        path: absolute, as the file system gives it (surrogateescape).
        size, mtime_ns, inode: as ``os.stat`` gives them.
        root: the folder given by the user that it was found below; for a file given by name, its folder.
        facts: changes whenever a ``newsreader.toml`` that speaks of it may have changed; 0 without one.
    """

    path: str
    size: int
    mtime_ns: int
    inode: int
    root: str
    facts: int = 0


def walk(paths: Sequence[str], facts: FolderFacts) -> Iterator[FoundFile | Refusal]:
    """The files at and below ``paths`` in a steady order; what cannot be read as refusals in between.

    ``facts`` is asked what the folders say is no article, and what is wrong with what they say.
    """
    walking = _Walk(facts)
    for path in paths:
        yield from walking.given(os.path.abspath(path))
    while walking.links:
        yield from walking.linked(*walking.links.popleft())


def refused(path: str, error: OSError) -> Refusal:
    """Why the file system does not give a file."""
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        what = "the link leads to nothing" if os.path.islink(path) else "there is no such file or folder"
        return Refusal(path, RefusalKind.MISSING, what)
    if isinstance(error, PermissionError):
        return Refusal(path, RefusalKind.PERMISSION, "there is no permission to read it")
    if error.errno == errno.ELOOP:
        return Refusal(path, RefusalKind.LOOP, "it is a link that leads back to itself")
    return Refusal(path, RefusalKind.PERMISSION, f"it cannot be read: {error.strerror or error}")


def unreadable_format(path: str) -> Refusal:
    """A file that no format reads."""
    suffix = os.path.splitext(path)[1]
    known = " ".join(sorted(suffixes()))
    what = f"files named *{suffix}" if suffix.isprintable() and suffix else "files without a suffix"
    return Refusal(path, RefusalKind.UNKNOWN_FORMAT, f"{what} are not read; these are: {known}")


@dataclass
class _Walk:
    """One walk: what was seen, and the links that wait until everything real was seen."""

    facts: FolderFacts
    folders: set[tuple[int, int]] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    links: deque[tuple[str, str]] = field(default_factory=deque)

    def given(self, path: str) -> Iterator[FoundFile | Refusal]:
        """A path as the user gave it."""
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            yield refused(path, error if isinstance(error, OSError) else FileNotFoundError(str(error)))
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._below(path, path, status)
        elif not stat.S_ISREG(status.st_mode):
            yield _no_file(path)
        elif format_of(path) is None and os.path.splitext(path)[1]:
            yield unreadable_format(path)
        elif path not in self.files:
            self.files.add(path)
            root = os.path.dirname(path)
            yield _found(path, status, root, self._stamp(root, 0))

    def linked(self, path: str, root: str) -> Iterator[FoundFile | Refusal]:
        """A link to a folder, found below ``root``."""
        try:
            status = os.stat(path)
        except OSError as error:
            yield refused(path, error)
            return
        if (status.st_dev, status.st_ino) not in self.folders:
            yield from self._below(path, root, status)
            return
        target, place = os.path.realpath(path), os.path.realpath(os.path.dirname(path))
        if f"{place}/".startswith(f"{target}/"):
            yield Refusal(path, RefusalKind.LOOP, "it is a link to a folder that holds it")
        else:
            yield Refusal(path, RefusalKind.DUPLICATE, "it is a link to a folder that is open already")

    def _below(self, folder: str, root: str, status: os.stat_result) -> Iterator[FoundFile | Refusal]:
        """Everything in and below a folder, without recursion."""
        waiting = [(folder, (status.st_dev, status.st_ino), 0)]
        while waiting:
            folder, identity, above = waiting.pop()
            if identity in self.folders:
                continue
            self.folders.add(identity)
            try:
                with os.scandir(folder) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                yield refused(folder, error)
                continue
            stamp = above
            if any(entry.name == FILE_NAME for entry in entries):
                stamp = self._stamp(folder, above)
                yield from self.facts.refusals(folder)
            inner: list[tuple[str, tuple[int, int], int]] = []
            for entry in entries:
                if entry.name[0] == "." or entry.name == FILE_NAME:
                    continue
                try:
                    yield from self._entry(entry, root, stamp, inner)
                except OSError as error:
                    yield refused(entry.path, error)
            waiting += reversed(inner)

    def _entry(
        self, entry: os.DirEntry[str], root: str, stamp: int, inner: list[tuple[str, tuple[int, int], int]]
    ) -> Iterator[FoundFile | Refusal]:
        """One entry of a folder; folders in it are added to ``inner``, links to folders to ``links``."""
        path = entry.path
        if entry.is_dir(follow_symlinks=False):
            status = entry.stat(follow_symlinks=False)
            inner.append((path, (status.st_dev, status.st_ino), stamp))
            return
        if entry.is_symlink():
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                self.links.append((path, root))
                return
        elif not entry.is_file(follow_symlinks=False):
            yield _no_file(path)
            return
        else:
            status = entry.stat(follow_symlinks=False)
        if path in self.files or (stamp and self.facts.ignored(path, root)):
            return
        if not stat.S_ISREG(status.st_mode):
            yield _no_file(path)
        elif format_of(path) is None:
            yield unreadable_format(path)
        else:
            yield _found(path, status, root, stamp)

    def _stamp(self, folder: str, above: int) -> int:
        """A number for the ``newsreader.toml`` of a folder and those above it."""
        try:
            status = os.stat(os.path.join(folder, FILE_NAME))
        except OSError:
            return above
        return zlib.crc32(f"{status.st_mtime_ns} {status.st_size} {status.st_ino}".encode(), above) or 1


def _found(path: str, status: os.stat_result, root: str, stamp: int) -> FoundFile:
    return FoundFile(path, status.st_size, status.st_mtime_ns, status.st_ino, root, stamp)


def _no_file(path: str) -> Refusal:
    return Refusal(path, RefusalKind.NOT_A_FILE, "it is a pipe, a device or a socket, not a file")
