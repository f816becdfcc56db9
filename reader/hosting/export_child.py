"""An export's own process: it reads the excerpts, finds where they stand today, writes them, and ends."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NoReturn

from reader.errors import ExportError
from reader.exports.ordered import check, write
from reader.hosting.corrected import excerpts_of
from reader.hosting.orders import STOP
from reader.hosting.placing import cached_text, known_of, placed
from reader.hosting.serving import outcome
from reader.library.bulk import bites
from reader.library.looking import look_into
from reader.model.excerpt import Excerpt, ExcerptId
from reader.model.export import Exported, ExportOrder, ExportProgress, ExportStage

_PAUSE: Final = 0.1  # seconds between two words about how far it is


def serve(
    connection: Connection,
    library: Path,
    cache: Path,
    excerpts: Sequence[ExcerptId],
    order: ExportOrder,
) -> None:
    """Carry out one order. ``ExportProgress`` comes back as it goes, then ``(Exported, error)``, one ``None``."""
    signal.signal(signal.SIGTERM, _end)  # what was begun beside the file goes with it
    telling = Telling(connection)

    def work() -> Exported:
        return _export(library, cache, excerpts, order, telling)

    connection.send(outcome(work))


class Telling:
    """Tells the other side how far it is, and hears whether it is to stop."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._next = 0.0

    def __call__(self, progress: ExportProgress) -> None:
        """Tell it, unless something was told a moment ago.

        Raises:
            ExportError: when the other side says so; its ``kind`` is ``stopped``.
            SystemExit: when the other side is gone.
        """
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        try:
            if self._connection.poll() and self._connection.recv() == STOP:
                raise _stopped(progress)
            self._connection.send(progress)
        except (EOFError, OSError):
            sys.exit()


def _export(
    library: Path, cache: Path, excerpts: Sequence[ExcerptId], order: ExportOrder, tell: Telling
) -> Exported:
    check(order)  # before the user has waited for it
    store = look_into(library)
    try:
        found: list[Excerpt] = []
        for ids in bites(excerpts):
            tell(ExportProgress(ExportStage.READING, len(found), len(excerpts)))
            found += excerpts_of(store, ids)
        known = known_of(store, found)
    finally:
        store.close()
    with cached_text(cache, known) as text_of:
        return write(placed(found, text_of), order, tell)


def _stopped(progress: ExportProgress) -> ExportError:
    if progress.stage is ExportStage.NOTES and progress.done:
        said = f"stopped: {progress.done:,} of {progress.total:,} notes are up to date"
    else:
        said = "stopped: nothing was written"
    return ExportError(said, kind="stopped")


def _end(_number: int, _frame: object) -> NoReturn:
    sys.exit()
