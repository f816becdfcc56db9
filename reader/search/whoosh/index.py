"""The writing side of the engine: ``SearchIndex`` for small changes, in this process."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np

from reader.model.article import ArticleId
from reader.model.index_document import IndexContents, IndexDocument
from reader.search.whoosh.folder import FolderLock, IndexFolder, busy
from reader.search.whoosh.segments import publish, write_segment
from reader.search.whoosh.snapshot import open_snapshot

MOST_SEGMENTS: Final = 12
MOST_DELETED: Final = 0.2


class WhooshIndex:
    """An index open for writing; there is one writer at a time.

    Args:
        directory: where indexes live, one folder for each version of the format; made when missing.

    Raises:
        IndexDamagedError: when the index cannot be trusted or read: remove ``directory`` and build anew.
        NewsreaderError: when another process has it open for writing.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._folder = IndexFolder(directory)
        self._folder.create()
        self._lock = FolderLock(self._folder.path)
        if not self._lock.acquire():
            raise busy()
        try:
            self._folder.sweep()
            self._folder.read_toc()
        except BaseException:
            self._lock.release()
            raise

    def contents(self) -> IndexContents:
        """See ``SearchIndex``."""
        snapshot = open_snapshot(self._folder)
        alive = snapshot.alive
        stamps = np.concatenate([np.empty(0, np.uint64), *(leaf.rows["stamp"] for leaf in snapshot.leaves)])
        ids = snapshot.ids[alive]
        return IndexContents(array("Q", ids.tobytes()), array("Q", stamps[alive].tobytes()))

    def apply(self, add: Iterable[IndexDocument], remove: Iterable[ArticleId]) -> None:
        """See ``SearchIndex``."""
        publish(self.directory, [write_segment(self.directory, add)], remove)

    def worn(self) -> array[int]:
        """The ids of articles that should be added again, so that the index stays quick.

        These are the articles of segments in which more than ``MOST_DELETED`` are deleted, and, when there
        are more than ``MOST_SEGMENTS``, of the smallest ones, down to half as many. Adding them again in one
        ``apply`` or a few ``write_segment`` replaces their segments by one or a few.
        """
        segments = self._folder.read_toc().segments
        by_size = sorted(segments, key=lambda segment: segment.doc_count())
        many = len(segments) > MOST_SEGMENTS
        again = set(by_size[: len(segments) - MOST_SEGMENTS // 2] if many else ())
        again |= {each for each in segments if each.deleted_count() > MOST_DELETED * each.doc_count_all()}
        snapshot = open_snapshot(self._folder)
        ids = [
            snapshot.ids[base : base + len(leaf.rows)][snapshot.alive[base : base + len(leaf.rows)]]
            for segment, leaf, base in zip(segments, snapshot.leaves, snapshot.bases, strict=False)
            if segment in again
        ]
        return array("Q", np.concatenate([np.empty(0, np.uint64), *ids]).tobytes())

    def close(self) -> None:
        """See ``SearchIndex``."""
        self._lock.release()
