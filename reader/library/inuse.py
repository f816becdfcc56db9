"""Who has a library open: a lock beside it, shared while it is open, alone while the file is exchanged."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from reader.library.faults import file_error


class InUse:
    """Says that a library file is in use. The lock ends with the process, however that ends.

    Raises:
        LibraryError: when the lock file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        lock = path.with_name(path.name + ".lock")
        try:
            self._descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise file_error(error, lock, "open the library: cannot make") from error
        self._lock(fcntl.LOCK_SH)

    def alone(self) -> bool:
        """Whether nobody else has it open; until ``shared`` nobody else can open it."""
        return self._lock(fcntl.LOCK_EX | fcntl.LOCK_NB)

    def shared(self) -> None:
        """Let others open it again."""
        self._lock(fcntl.LOCK_SH)

    def close(self) -> None:
        """It is no longer in use here."""
        os.close(self._descriptor)

    def _lock(self, how: int) -> bool:
        try:
            fcntl.flock(self._descriptor, how)
        except BlockingIOError:
            fcntl.flock(self._descriptor, fcntl.LOCK_SH)
            return False
        except OSError:
            return True  # a file system without locks: SQLite's own are all there is
        return True
