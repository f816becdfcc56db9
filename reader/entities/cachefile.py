"""An SQLite file that may be lost: opened by several processes, remade when damaged or of another version."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Final, TypeVar

from reader.errors import NewsreaderError

T = TypeVar("T")
_PATIENCE: Final = 10.0  # seconds to wait for another process's transaction
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PRAGMAS: Final = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA wal_autocheckpoint = 16000;
PRAGMA journal_size_limit = 67108864;
PRAGMA temp_store = MEMORY;
"""


class CacheFile:
    """One SQLite file of derived data, with one connection that threads may share.

    Args:
        path: the file; its folder is made when needed.
        schema: the statements that make its tables.
        version: the number of the schema; a file with another is thrown away.
        writable: one process writes and makes the file; the others read, and find nothing as long as it
            is missing or damaged.
    """

    def __init__(self, path: Path, schema: str, version: int, *, writable: bool) -> None:
        self._path = path
        self._schema = schema
        self._version = version
        self._writable = writable
        self._lock = threading.RLock()
        self._open: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    def read(self, ask: Callable[[sqlite3.Connection], T], empty: Callable[[], T]) -> T:
        """What ``ask`` finds, in one transaction; what ``empty`` gives where there is no sound file.

        Raises:
            NewsreaderError: when the file is there but cannot be read now.
        """
        with self._lock:
            try:
                return self._once(ask, "BEGIN")
            except (sqlite3.Error, OSError) as error:
                if self._throw_away(error):
                    return empty()
                raise self._trouble(error) from error

    def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``change`` in one transaction; a damaged file is remade first and the change done on the new one.

        Raises:
            NewsreaderError: when it cannot be written; nothing of the change is kept then.
        """
        with self._lock:
            for last in (False, True):
                try:
                    return self._once(change, "BEGIN IMMEDIATE")
                except (sqlite3.Error, OSError) as error:
                    if last or not self._throw_away(error):
                        raise self._trouble(error) from error
            raise AssertionError("unreachable")

    def state(self) -> Hashable:
        """Something that is the same as long as no other connection changes the file, nor another takes its place."""
        return self.read(
            lambda c: (self._identity, c.execute("PRAGMA data_version").fetchone()[0]), lambda: None
        )

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._open is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._open.close()
            self._open = None

    def _once(self, work: Callable[[sqlite3.Connection], T], begin: str) -> T:
        connection = self._connection()
        connection.execute(begin)
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        return result

    def _connection(self) -> sqlite3.Connection:
        """The open connection, or a new one when there is none or the file was replaced."""
        if self._open is not None and self._identity != self._file_identity():
            self.close()
        if self._open is None:
            self._open = self._connect()
            self._identity = self._file_identity()
        return self._open

    def _connect(self) -> sqlite3.Connection:
        if self._writable:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        uri = f"{self._path.absolute().as_uri()}?mode={'rwc' if self._writable else 'rw'}"
        connection = sqlite3.connect(
            uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found not in {0, self._version} or (found == 0 and not self._writable):
            raise DamagedError(f"version {found}")
        if self._writable:
            connection.executescript(_PRAGMAS)
        connection.execute(f"PRAGMA cache_size = {-64_000 if self._writable else -16_000}")
        if found == 0:
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise DamagedError(f"version {found}")
            connection.executescript(
                f"BEGIN IMMEDIATE; {self._schema}; PRAGMA user_version = {self._version}; COMMIT;"
            )

    def _file_identity(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _throw_away(self, error: Exception) -> bool:
        """Forget a file that is no use; true when that is what was wrong. Only the writer removes it."""
        missing = not self._path.exists()
        if not (missing or _is_damage(error)):
            return False
        self.close()
        if self._writable and not missing:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)
        return True

    def _trouble(self, error: Exception) -> NewsreaderError:
        return NewsreaderError(
            f"the cache of names {self._path} cannot be used: {error}",
            "see that its folder can be written and has room, or delete the file: it is remade",
            kind="cache",
        )


class DamagedError(sqlite3.DatabaseError):
    """What the file holds is no use: it is of another version, or not what was put in."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def _is_damage(error: Exception) -> bool:
    """Whether an error means that the file itself is no use, not that it is busy or the disk full."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return False
    no_such_table = code == sqlite3.SQLITE_ERROR and "no such" in str(error)
    return no_such_table or (code & 0xFF) in _DAMAGE
