"""Bringing a collection up to date from the command line, with a word on stderr while it lasts."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.cli.context import Context
from reader.cli.emptiness import missing, nothing_to_read
from reader.errors import LibraryError
from reader.ingest.collection import Collection, open_collection
from reader.ingest.lock import WriterLock
from reader.ingest.options import IngestOptions, Outcome
from reader.model.progress import Progress, Stage
from reader.text.safe import shown_path

_PATIENCE = 5.0  # seconds that another newsreader's work on the same articles is waited for
_LOOK = 0.05
_SAYS = {
    Stage.READ: "reading",
    Stage.INDEX: "making searchable",
    Stage.NAMES: "finding names",
}


def collection_of(context: Context, paths: Sequence[str]) -> Collection:
    """The collection of these paths.

    Raises:
        SourceError: when none of them is there.
    """
    gone = [path for path in paths if not os.path.lexists(path)]
    if len(gone) == len(paths):
        raise missing(paths)
    for path in gone:
        context.say(f"newsreader: there is no file or folder {shown_path(path)}; the others are used")
    return open_collection(context.directories.cache, paths)


def update(context: Context, collection: Collection, *, names: bool) -> Outcome | None:
    """Bring it up to date; ``None`` when another newsreader is still at it, whose work is used as it comes."""
    outcome = bring_up_to_date(context, collection, names=names)
    if outcome is None:
        context.say(
            "newsreader: another newsreader is bringing these articles up to date; what it has done is used"
        )
    return outcome


def bring_up_to_date(context: Context, collection: Collection, *, names: bool) -> Outcome | None:
    """As ``update``, without a word when another newsreader is at it."""
    from reader.hosting.known import renew_known  # noqa: PLC0415 - the ingest brings numpy and Whoosh along
    from reader.ingest import coordinator  # noqa: PLC0415 - as above

    lock = WriterLock(collection.lock_file)
    if not _acquired(lock):
        return None
    ticker = _Ticker(context)
    try:
        options = IngestOptions(workers=context.config.number("workers"), names=names)
        library = context.directories.library_file
        known = _known(context, library)
        outcome = coordinator.bring_up_to_date(collection, known, options, ticker.tell)
        if known is not None:
            with suppress(LibraryError):  # the next run remembers them
                renew_known(library, collection.catalog_file)
    finally:
        ticker.clear()
        lock.release()
    context.say(
        f"newsreader: {outcome.articles:,} articles, {outcome.refused:,} files not read, "
        f"{outcome.seconds:.1f} s; cache: {shown_path(str(collection.directory))}",
        detail=True,
    )
    return outcome


def _known(context: Context, library: Path) -> KnownIds | None:
    """What the user's work says of articles; that it cannot be read is told, and keeps no article away."""
    from reader.hosting.known import known_ids  # noqa: PLC0415 - see ``bring_up_to_date``

    try:
        return known_ids(library)
    except LibraryError as error:
        context.say(f"newsreader: {error}; your marks and corrections are not in force")
        return None


def require_articles(collection: Collection, paths: Sequence[str]) -> None:
    """An answer about no article at all would mislead.

    Args:
        collection: brought up to date.
        paths: its sources as typed.

    Raises:
        SourceError: when there is not one; says why.
    """
    catalog = Catalog(collection.catalog_file)
    try:
        if not catalog.count():
            raise nothing_to_read(paths, catalog.refusals())
    finally:
        catalog.close()


def _acquired(lock: WriterLock) -> bool:
    """Take the lock, waiting a little for whoever has it: most often it is free in a moment."""
    until = time.monotonic() + _PATIENCE
    while not lock.acquire():
        if time.monotonic() > until:
            return False
        time.sleep(_LOOK)
    return True


class _Ticker:
    """One line on a terminal's stderr, rewritten; nothing elsewhere, and nothing in the first second."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown = False
        self._begins = time.monotonic() + 1.0
        self._silent = context.verbosity < 0 or not context.err.isatty()

    def tell(self, progress: Progress) -> None:
        """Show progress; notes are always said."""
        if progress.note:
            self.clear()
            self._context.say(f"newsreader: {progress.note}")
        if self._silent or time.monotonic() < self._begins or progress.stage not in _SAYS:
            return
        left = f", {progress.left:.0f} s left" if progress.left is not None else ""
        line = f"{_SAYS[progress.stage]}: {progress.done:,} of {progress.total:,}{left}"
        self._context.err.write(f"\r\x1b[K{line}")
        self._context.err.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._context.err.write("\r\x1b[K")
            self._context.err.flush()
            self._shown = False
