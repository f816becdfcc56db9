"""The ingest's own process: runs when told, at low priority, one writer for each collection."""

from __future__ import annotations

import os
import sys
import time
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.errors import LibraryError, NewsreaderError
from reader.hosting.known import known_ids, renew_known
from reader.hosting.orders import RUN, STOP
from reader.ingest.collection import Collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.lock import WriterLock
from reader.ingest.options import IngestOptions
from reader.model.progress import Progress, Stage

_LOOK = 1.0  # seconds between looks at what another newsreader does


def serve(connection: Connection, collection: Collection, options: IngestOptions, library: Path) -> None:
    """Carry out ``RUN`` orders until the other side is gone. Progress goes back over the connection."""
    lock = WriterLock(collection.lock_file)
    orders = _Orders(connection)
    while True:
        orders.wait_for_run()
        try:
            if not lock.acquire() and not _follow(connection, orders, collection, lock):
                continue
            try:
                known = _known(library)
                bring_up_to_date(collection, known, options, connection.send, orders.stop)
                if known is not None:
                    with suppress(LibraryError):  # the next run remembers them
                        renew_known(library, collection.catalog_file)
            finally:
                lock.release()
        except NewsreaderError as error:
            connection.send(Progress(Stage.DONE, note=str(error), failed=True))
        except OSError as error:
            if isinstance(error, BrokenPipeError | ConnectionResetError):
                raise
            said = f"The work behind the screen stopped: {error.strerror or error}"
            connection.send(Progress(Stage.DONE, note=said, failed=True))
        except Exception as error:  # noqa: BLE001 - a fault of ours: logged, told, and the reader goes on
            traceback.print_exc(file=sys.stderr)
            said = f"The work behind the screen stopped: {type(error).__name__}"
            connection.send(Progress(Stage.DONE, note=said, failed=True))


def _known(library: Path) -> KnownIds | None:
    """What the user's work says of articles; ``None`` when it cannot be read, which the reader tells."""
    try:
        return known_ids(library)
    except LibraryError:
        return None


class _Orders:
    """Orders from the other side, which may come while a run is under way."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._run_again = False

    def wait_for_run(self) -> None:
        """Return when a run is wanted."""
        while not self._run_again:
            self._run_again = self._connection.recv() == RUN
        self._run_again = False

    def stop(self) -> bool:
        """Whether the present run must stop; the other side's end counts as an order."""
        while self._connection.poll():
            try:
                order = self._connection.recv()
            except (EOFError, OSError):
                return True
            if order == STOP:
                self._run_again = False
                return True
            self._run_again = True
        return False


def _follow(connection: Connection, orders: _Orders, collection: Collection, lock: WriterLock) -> bool:
    """Wait while another newsreader writes, passing on that things change; false when told to stop."""
    connection.send(
        Progress(Stage.SCAN, note="Another newsreader is bringing these articles up to date", changed=True)
    )
    seen = None
    while not lock.acquire():
        if orders.stop():
            return False
        now = _shape(collection)
        if now != seen:
            seen = now
            catalog = Catalog(collection.catalog_file)
            connection.send(Progress(Stage.SCAN, articles=catalog.count(), changed=True))
            catalog.close()
        time.sleep(_LOOK)
    return True


def _shape(collection: Collection) -> tuple[object, ...]:
    """Something that changes whenever another process commits to the catalog or the index."""
    wal = collection.catalog_file.with_name(collection.catalog_file.name + "-wal")
    seen: list[object] = []
    for path in (collection.catalog_file, wal, collection.index_directory):
        try:
            status = os.stat(path)  # noqa: PTH116 - one call for files and folders alike
        except OSError:
            continue
        seen.append((status.st_mtime_ns, status.st_size))
    return tuple(seen)
