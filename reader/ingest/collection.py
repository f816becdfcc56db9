"""A collection: one set of sources, and the private directory where its cache lies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.paths import private

try:
    from _blake2 import blake2b  # ``hashlib`` would load OpenSSL, a hundredth of the time to the first frame
except ImportError:  # a Python built otherwise
    from hashlib import blake2b

_CATALOG: Final = "catalog.db"


@dataclass(frozen=True, slots=True)
class Collection:
    """The files and folders that are open, and everything derived from them.

    Attributes:
        roots: absolute paths as the file system gives them (surrogateescape), in the order given.
        directory: the cache of this set of sources; may be deleted at any moment.
    """

    roots: tuple[str, ...]
    directory: Path

    @property
    def catalog_file(self) -> Path:
        """The parsed articles."""
        return self.directory / _CATALOG

    @property
    def index_directory(self) -> Path:
        """The search index."""
        return self.directory / "index"

    @property
    def damage_file(self) -> Path:
        """There while the search index is known to be damaged: what was found, in one line."""
        return self.directory / "damaged"

    @property
    def names_file(self) -> Path:
        """Who and where."""
        return self.directory / "names.db"

    @property
    def lock_file(self) -> Path:
        """Held by the one process that writes here."""
        return self.directory / "lock"


def open_collection(cache: Path, paths: Sequence[str]) -> Collection:
    """The collection of these paths, its directory made.

    The same set of places gives the same directory, in whatever order and by whatever relative name.
    """
    roots = tuple(dict.fromkeys(os.path.realpath(path) for path in paths))
    digest = blake2b(b"\0".join(sorted(map(os.fsencode, roots))), digest_size=8).hexdigest()
    return Collection(roots, private(private(cache) / digest))


def catalog_files(cache: Path) -> list[Path]:
    """The catalogs of every set of sources that was ever opened, the latest used first."""
    return sorted(cache.glob(f"*/{_CATALOG}"), key=lambda file: file.stat().st_mtime, reverse=True)
