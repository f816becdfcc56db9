"""Bulk building: workers write whole segments beside the index, the coordinator publishes them.

    receipt = write_segment(directory, documents)      # in a worker process
    publish(directory, [receipt], remove)              # in the coordinator

Until it is published a segment is a folder that no reader looks at.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.index import TOC

from reader.errors import IndexDamagedError
from reader.model.article import ArticleId
from reader.model.index_document import IndexDocument
from reader.search.whoosh import layout
from reader.search.whoosh.folder import BUILDING, FolderLock, IndexFolder, damage
from reader.search.whoosh.writer import SegmentWriter


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a worker wrote, to be published. It can be pickled.

    Attributes:
        folder: name of the folder in which the files wait.
        documents: how many documents the worker was given.
        segments: Whoosh's segment objects; several when there was too much for one.
    """

    folder: str
    documents: int
    segments: tuple[Any, ...]


def write_segment(directory: Path, documents: Iterable[IndexDocument]) -> Receipt:
    """Write documents as a segment, synced to disk, not yet part of the index.

    Args:
        directory: as for ``WhooshIndex``.
        documents: in the order in which equal ones should stand; of two with one id the later stays.

    Raises:
        OSError: when the disk is full, or the like; nothing is left behind then.
    """
    index = IndexFolder(directory)
    index.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = index.path / f"{BUILDING}{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700)
    lock = FolderLock(folder)
    lock.acquire()
    try:
        total, segments = 0, []
        writer = SegmentWriter(folder)
        for document in documents:
            writer.add(document)
            total += 1
            if writer.is_full:
                segments.append(writer.finish())
                writer = SegmentWriter(folder)
        if writer.documents:
            segments.append(writer.finish())
        return Receipt(folder.name, total, tuple(segments))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        lock.release()


def publish(directory: Path, receipts: Sequence[Receipt], remove: Iterable[ArticleId] = ()) -> None:
    """Make segments part of the index and take articles out of it, in one step.

    An article in a receipt replaces what the index and earlier receipts hold of it. Publishing a receipt
    again changes nothing.

    Raises:
        IndexDamagedError: when a segment is not what its worker said it wrote; the index stays as it was.
        NewsreaderError: when another process is publishing.
    """
    index = IndexFolder(directory)
    gone = np.array([int(article, 16) for article in remove], np.uint64)
    with index.writing():
        toc = index.read_toc()
        held = {segment.segment_id() for segment in toc.segments}
        fresh = [receipt for receipt in receipts if not _is_published(receipt, held)]
        segments = list(toc.segments)
        for receipt in fresh:
            _check(index, receipt)
            if gone.size:  # what is both removed and added is there
                _delete(index.path, segments, gone)
                gone = gone[:0]
            for segment in receipt.segments:
                _move(index, receipt, segment)
                ids = _ids(index.path, segment)
                _delete(index.path, segments, ids)
                _keep_last(segment, ids)
                segments.append(segment)
        if gone.size:
            _delete(index.path, segments, gone)
        kept = [segment for segment in segments if segment.doc_count()]
        index.write_toc(TOC(toc.schema, kept, toc.generation + 1))
        for receipt in receipts:
            shutil.rmtree(index.path / receipt.folder, ignore_errors=True)


def _is_published(receipt: Receipt, held: set[str]) -> bool:
    return bool(receipt.segments) and receipt.segments[0].segment_id() in held


def _check(index: IndexFolder, receipt: Receipt) -> None:
    """A worker that was killed, or a disk that was full, must not lose documents in silence."""
    written = sum(segment.doc_count_all() for segment in receipt.segments)
    if written != receipt.documents:
        raise IndexDamagedError(f"{written} of {receipt.documents} articles were indexed")
    for segment in receipt.segments:
        for name, size in segment.sizes.items():
            with suppress(OSError):
                if (index.path / receipt.folder / name).stat().st_size == size:
                    continue
            raise IndexDamagedError(f"{name} of the search index is not complete")


def _move(index: IndexFolder, receipt: Receipt, segment: Any) -> None:
    for name in segment.sizes:
        (index.path / receipt.folder / name).rename(index.path / name)


def _ids(folder: Path, segment: Any) -> NDArray[np.uint64]:
    """The ids of all documents of a segment, deleted ones included."""
    with damage("reading the search index"):
        rows = np.load(folder / segment.make_filename(layout.ROWS), mmap_mode="r")
        return np.ascontiguousarray(rows["id"])


def _delete(folder: Path, segments: Iterable[Any], gone: NDArray[np.uint64]) -> None:
    for segment in segments:
        for number in np.flatnonzero(np.isin(_ids(folder, segment), gone)).tolist():
            segment.delete_document(number)


def _keep_last(segment: Any, ids: NDArray[np.uint64]) -> None:
    """Of documents with one id in one segment only the last is there."""
    _, last = np.unique(ids[::-1], return_index=True)
    if len(last) < len(ids):
        kept = set((len(ids) - 1 - last).tolist())
        for number in range(len(ids)):
            if number not in kept:
                segment.delete_document(number)
